import { writeFileSync } from 'node:fs'

const [pidFile = ''] = process.argv.slice(2)
writeFileSync(pidFile, `${process.pid}\n`)
setInterval(() => undefined, 1000)
