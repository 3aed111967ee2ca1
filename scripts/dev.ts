import { createServer } from 'node:http'
import { resolveSitePaths } from '@/lib/config/paths'
import { prepareWorkDir, writeSettings } from '@/lib/config/work-dir'
import { startContentProcess } from '@/lib/dev-server/content-process'
import { preparePages } from '@/lib/dev-server/pages'
import { isUnknownPage, UNMATCHED_PATH } from '@/lib/dev-server/unknown-page'
import { formatUrls, getListenAddress, listen } from '@/lib/node/listen'
import { acquireLock } from '@/lib/node/lock'
import { exitWithError } from '@/lib/node/process'
import { watchClient } from '@/lib/output/bundle-client'

/**
 * The dev server: drafts are visible, and every edit is shown as it is saved. This process renders the pages, another
 * one compiles the content. Requests wait until it has been compiled for the first time.
 */
const NODE_ENV = 'development'
const paths = resolveSitePaths({ ...process.env, NODE_ENV })
const address = getListenAddress()
const server = createServer(async (request, response) => {
  const handle = await handleRequest
  const [path = '/'] = request.url?.split('?') ?? []
  if (isUnknownPage(path, content.hasPage, paths.publicDir)) request.url = UNMATCHED_PATH
  handle(request, response)
})
const url = await listen(server, address).catch(exitWithError)
const pid = acquireLock(paths.devLockFile)
if (pid !== undefined)
  exitWithError(`npm run dev is running for this content already, as process ${pid}. Stop that one first.`)
console.log(`Starting ${url}/ …`)

const env = { ...prepareWorkDir(paths), NODE_ENV }
writeSettings(paths)
const content = startContentProcess(env)
void content.exit.then((code) => process.exit(code))
process.on('SIGINT', stop).on('SIGTERM', stop)

const prepared = Promise.all([preparePages(server, address, env), content.ready, watchClient(paths.clientDir)])
const handleRequest = prepared.then(([handle]) => handle)
await prepared.catch(exitWithError)
console.log(`The site is at ${formatUrls(url, address, '/')} (stop with Ctrl-C)`)

function stop() {
  content.stop()
  process.exit(0)
}
