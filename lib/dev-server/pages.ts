import type { RequestListener, Server } from 'node:http'
import { resolve } from 'node:path'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'
import type { Environment } from '@/lib/config/work-dir'
import { COMPILED_MESSAGE } from '@/lib/export/next-internals'
import type { ListenAddress } from '@/lib/node/listen'

/**
 * Prepares Next to render pages in this process.
 *
 * @param env is set in this process
 */
export async function preparePages(
  httpServer: Server,
  { host, port }: ListenAddress,
  env: Environment,
): Promise<RequestListener> {
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  // Next reads the environment when it is loaded.
  const { default: next } = await import('next')
  const { default: loadConfig } = await import('next/dist/server/config')
  const dir = resolve('.')
  await keepStaticPaths()
  await dropDebugChannels()
  // Next takes it from its cache; otherwise it would print how long that took.
  await loadConfig(PHASE_DEVELOPMENT_SERVER, dir)
  const app = next({ dev: true, dir, hostname: host, port, httpServer })
  await app.prepare()
  hideCompilations()
  return app.getRequestHandler()
}

/**
 * Lets Next ask once for the static params of each route. It would start a process for that at every request for a post
 * or a list; there are none in dev.
 */
async function keepStaticPaths() {
  const { default: DevServer } = await import('next/dist/server/dev/next-dev-server')
  const server = DevServer.prototype as unknown as {
    getStaticPaths: (options: { pathname: string }) => Promise<unknown>
  }
  const { getStaticPaths } = server
  const results = new Map<string, Promise<unknown>>()
  server.getStaticPaths = function (options) {
    const result = results.get(options.pathname) ?? getStaticPaths.call(this, options)
    results.set(options.pathname, result)
    return result
  }
}

/** How long a browser may take to connect to the dev server after it has asked for a page, in milliseconds. */
const CONNECT_PERIOD = 60_000

/**
 * Drops React’s debug information of pages whose browser does not connect to the dev server. Next would keep it for good,
 * half a megabyte for each page that a link checker or a test asks for.
 */
async function dropDebugChannels() {
  const { DevBundlerService } = await import('next/dist/server/lib/dev-bundler-service')
  const { deleteReactDebugChannelForHtmlRequest } = await import('next/dist/server/dev/debug-channel')
  type SetDebugChannel = InstanceType<typeof DevBundlerService>['setReactDebugChannel']
  Object.defineProperty(DevBundlerService.prototype, 'setReactDebugChannel', {
    set(setDebugChannel: SetDebugChannel) {
      const value: SetDebugChannel = (channel, htmlRequestId, requestId) => {
        setDebugChannel(channel, htmlRequestId, requestId)
        setTimeout(() => deleteReactDebugChannelForHtmlRequest(htmlRequestId), CONNECT_PERIOD).unref()
      }
      Object.defineProperty(this, 'setReactDebugChannel', { value })
    },
  })
}

/** Hides the lines in which Next says that it has compiled something, which is after every save. */
function hideCompilations() {
  const { log } = console
  console.log = (...args) => {
    if (!COMPILED_MESSAGE.test(args.join(' '))) log(...args)
  }
}
