import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { readCommandLine } from '@/lib/command-line/command'
import { displayPath } from '@/lib/config/display-path'
import { resolveSitePaths } from '@/lib/config/paths'
import { prepareWorkDir, writeSettings } from '@/lib/config/work-dir'
import { deskPath, deskPostsPath } from '@/lib/desk/desk-paths'
import { startContentProcess } from '@/lib/dev-server/content-process'
import { createDeskTurn } from '@/lib/dev-server/desk-turn'
import { devUsage } from '@/lib/dev-server/dev-usage'
import { preparePages } from '@/lib/dev-server/pages'
import { createRouterAnswers } from '@/lib/dev-server/router-answers'
import { isUnknownPage, MISSING_PAGE_PATH } from '@/lib/dev-server/unknown-page'
import { formatUrls, getListenAddress, listen } from '@/lib/node/listen'
import { acquireLock, findLockHolder, type LockHolder } from '@/lib/node/lock'
import { exitWithError } from '@/lib/node/process'
import { watchClient } from '@/lib/output/bundle-client'
import { decodePath, normalizePath } from '@/lib/routing/paths'

/** How often to look whether the work folder is still there, in milliseconds. */
const WORK_DIR_INTERVAL = 200

/** How long Ctrl-C may take from the first process of the terminal to the last, in milliseconds. */
const SIGNAL_PERIOD = 100

/**
 * The dev server: drafts are visible, and every edit is shown as it is saved. This process renders the pages, another
 * one compiles the content. Requests wait until it has been compiled for the first time.
 */
const NODE_ENV = 'development'
readCommandLine(devUsage)
const paths = resolveSitePaths({ ...process.env, NODE_ENV })
const address = getListenAddress()
const answerRouter = createRouterAnswers()
const waitForTurn = createDeskTurn()
const server = createServer(async (request, response) => {
  const handle = await handleRequest
  const [path = '/'] = request.url?.split('?') ?? []
  const target = content.findRedirect(normalizePath(decodePath(path)))
  const isMissing = isUnknownPage(path, content.hasPage, paths.publicDir)
  if (target !== undefined) {
    // Not permanently: browsers would keep a redirect that the author is still editing.
    response.writeHead(307, { Location: target }).end()
  } else if (request.headers.rsc === undefined) {
    if (isMissing) showMissingPage(request, response)
    handle(request, response)
  } else {
    await waitForTurn(path, response)
    if (!answerRouter(path, isMissing, response)) handle(request, response)
  }
})
const url = await listen(server, address).catch((error) => {
  // The port is taken by the dev server of this content, most likely.
  requireNoOther(findLockHolder(paths.devLockFile))
  exitWithError(error)
})
requireNoOther(acquireLock(paths.devLockFile, `${url}/`))
console.log(`Starting ${url}/ …`)

const env = { ...prepareWorkDir(paths), NODE_ENV }
writeSettings(paths)
const content = startContentProcess(env)
void content.exit.then((code) => process.exit(code))
process.on('SIGINT', stop).on('SIGTERM', stop)

// Next cannot go on without it.
setInterval(() => {
  if (!existsSync(paths.workDir)) exitWithError(`${displayPath(paths.workDir)} is gone. Run npm run dev again.`)
}, WORK_DIR_INTERVAL).unref()

process.on('uncaughtException', failToStart)
const prepared = Promise.all([preparePages(server, address, env), content.ready, watchClient(paths.clientDir)])
const handleRequest = prepared.then(([handle]) => handle)
await prepared.catch(failToStart)
process.off('uncaughtException', failToStart)
console.log(`The site is at ${formatUrls(url, address, '/')} (stop with Ctrl-C)`)
console.log(`Your desk is at ${url}${content.hasPage(deskPath) ? deskPostsPath : deskPath}`)

function showMissingPage(request: IncomingMessage, response: ServerResponse) {
  request.url = MISSING_PAGE_PATH
  Object.defineProperty(response, 'statusCode', { get: () => 404, set() {} })
}

function stop() {
  content.stop()
  process.exit(0)
}

/** Ctrl-C ends esbuild too, which may fail before this process gets its own signal; then there is nothing to say. */
async function failToStart(error: unknown) {
  await wait(SIGNAL_PERIOD)
  exitWithError(error)
}

function requireNoOther(running: LockHolder | undefined) {
  if (running === undefined) return
  const where = running.note === '' ? '' : ` at ${running.note}`
  exitWithError(
    `npm run dev is running for this content already${where}, as process ${running.pid}. Stop that one first.`,
  )
}
