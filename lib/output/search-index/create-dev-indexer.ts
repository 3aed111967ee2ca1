import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { SitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import { swapDirectory } from '@/lib/node/fs'
import { buildSearchIndex } from './build-search-index'
import { getSearchDocuments } from './search-document'

/**
 * In milliseconds. Large sites wait twice as long as indexing takes, which leaves the processor to the first page and to
 * further edits.
 */
const MIN_DEBOUNCE = 1000

/** How long indexing a post takes, in milliseconds, as long as it has not been measured. */
const ESTIMATE = 4

/**
 * Creates a function that rebuilds the search index of dev for a new version of the site. Calls are debounced, and only
 * one build runs at a time.
 */
export function createDevIndexer({ devSearchDir }: Pick<SitePaths, 'devSearchDir'>): (site: Site) => void {
  const staging = `${devSearchDir}-new`
  let newest: Site | undefined
  let running: Promise<void> = Promise.resolve()
  let perPost = ESTIMATE

  async function buildIfNewest(site: Site) {
    if (site === newest) await wait(Math.max(MIN_DEBOUNCE, 2 * perPost * site.posts.length))
    if (site !== newest) return
    const started = performance.now()
    await rm(staging, { recursive: true, force: true })
    await buildSearchIndex(getSearchDocuments(site), staging)
    await swapDirectory(devSearchDir, staging)
    perPost = (performance.now() - started) / Math.max(site.posts.length, 1)
  }

  return (site) => {
    newest = site
    running = running
      .then(() => buildIfNewest(site))
      // The rest of dev works without search.
      .catch((error: Error) => console.error(error.message))
  }
}
