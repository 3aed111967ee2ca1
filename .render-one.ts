import { readFileSync } from 'node:fs'
import { renderMarkdown } from '@/lib/markdown/pipeline'

const r = await renderMarkdown(readFileSync(0, 'utf8'))
console.log(r.html)
