import { resolveSitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import { formatIssues } from '@/lib/diagnostics/issue'
import { writeFileAtomic } from '@/lib/node/fs'
import { watchFolders } from '@/lib/node/watch-folders'
import { createDevIndexer } from '@/lib/output/search-index/create-dev-indexer'
import { createCompiler, writeCompilation } from './compiler'

/** In milliseconds. A save in an editor causes several events, and so does a `git checkout`. */
const QUIET_PERIOD = 20

export type ContentWatcher = {
  /**
   * @returns a function that waits for documents newer than those it returned last. A further call says that these
   *   have been written
   */
  subscribe: () => () => Promise<Site>
}

let watcher: ContentWatcher | undefined

/** The only watcher of this process: Contentlayer subscribes again whenever its config changes. */
export function watchContent(): ContentWatcher {
  watcher ??= startWatching()
  return watcher
}

/** Compiles the content now and after every change, and reports on the terminal what is new. */
function startWatching(): ContentWatcher {
  const paths = resolveSitePaths()
  const compile = createCompiler(paths)
  const updateSearchIndex = createDevIndexer(paths)
  let latest: { site: Site; key: string; version: number } | undefined
  let reported = ''
  let running: Promise<void> = Promise.resolve()
  let onNewer: (() => void)[] = []

  async function compileAgain() {
    const compilation = await compile()
    await writeCompilation(paths, compilation)
    const { site, issues } = compilation
    const report = formatIssues(issues)
    if (report !== reported) console.log(report)
    const key = JSON.stringify(site)
    if (key !== latest?.key) {
      latest = { site, key, version: (latest?.version ?? 0) + 1 }
      for (const resolve of onNewer) resolve()
      onNewer = []
      updateSearchIndex(site)
    } else if (report !== reported) showPagesAgain()
    reported = report
  }

  function schedule() {
    running = running.then(compileAgain).catch((error: NodeJS.ErrnoException) => {
      // A file that is deleted between listing and reading causes another event.
      if (error.code !== 'ENOENT') console.error(error)
    })
  }

  /** Changes the revision file, whereupon Next renders the open pages again. */
  function showPagesAgain() {
    writeFileAtomic(paths.revisionFile, `${Date.now()}\n`)
    process.send?.('compiled')
  }

  watchFolders([paths.contentDir, paths.publicDir], debounce(schedule, QUIET_PERIOD))
  schedule()

  return {
    subscribe() {
      let delivered = 0
      return async () => {
        if (delivered > 0) showPagesAgain()
        while (!latest || latest.version <= delivered) await new Promise<void>((resolve) => onNewer.push(resolve))
        delivered = latest.version
        return latest.site
      }
    },
  }
}

function debounce(react: () => void, milliseconds: number): () => void {
  let pending: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(pending)
    pending = setTimeout(react, milliseconds)
  }
}
