import type { Environment } from '@/lib/config/work-dir'
import type { ContentMessage } from '@/lib/content/content-message'
import { contentlayerCommand, type RunningScript, startScript } from '@/lib/node/process'
import { decodePath } from '@/lib/routing/paths'

export type ContentProcess = {
  /** Resolves when the content has been compiled for the first time. */
  ready: Promise<void>
  /** Resolves with the exit code if the process exits by itself. */
  exit: Promise<number>
  /** Whether the content has a page at a path, decoded. */
  hasPage: (path: string) => boolean
  /** Where a path redirects to; the path is decoded and normalized. */
  findRedirect: (path: string) => string | undefined
  stop: () => void
}

/**
 * Starts Contentlayer, which compiles the content now and after every change, and starts it anew when the settings have
 * changed. Only what it says to the author is shown, which is on stderr.
 */
export function startContentProcess(env: Environment): ContentProcess {
  let pages = new Set<string>()
  let redirects = new Map<string, string>()
  let running: RunningScript
  let isStopped = false
  const { promise: ready, resolve: setReady } = withResolvers<void>()
  const { promise: exit, resolve: setExit } = withResolvers<number>()

  function start() {
    let isReplaced = false
    const script = startScript(contentlayerCommand('dev'), env, { stdout: 'ignore' })
    running = script
    script.onMessage((message) => {
      const content = message as ContentMessage
      if (content === 'settings changed') {
        isReplaced = true
        script.kill()
      } else {
        pages = new Set(content.pages.map(decodePath))
        redirects = new Map(content.redirects.map(({ from, to }) => [from, to]))
        setReady()
      }
    })
    void script.exit.then((code) => {
      if (isReplaced && !isStopped) start()
      else setExit(code)
    })
  }

  start()
  return {
    ready,
    exit,
    hasPage: (path) => pages.has(path),
    findRedirect: (path) => redirects.get(path),
    stop() {
      isStopped = true
      running.kill()
    },
  }
}

/** `Promise.withResolvers` of ES2024, which Node 20 does not have. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
