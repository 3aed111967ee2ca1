import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { SitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import { swapDirectory } from '@/lib/node/fs'
import { buildSearchIndex } from './build-search-index'

/** In milliseconds. Large sites wait twice as long as indexing takes, which leaves the processor to further edits. */
const MIN_DEBOUNCE = 1000

/**
 * Creates a function that rebuilds the search index of dev for a new version of the site. Calls are debounced, and only
 * one build runs at a time.
 */
export function createDevIndexer({ devSearchDir }: Pick<SitePaths, 'devSearchDir'>): (site: Site) => void {
  const staging = `${devSearchDir}-new`
  let newest: Site | undefined
  let running: Promise<void> = Promise.resolve()
  let duration = 0

  async function buildIfNewest(site: Site) {
    if (site === newest) await wait(Math.max(MIN_DEBOUNCE, 2 * duration))
    if (site !== newest) return
    const started = performance.now()
    await rm(staging, { recursive: true, force: true })
    await buildSearchIndex(site, staging)
    await swapDirectory(devSearchDir, staging)
    duration = performance.now() - started
  }

  return (site) => {
    newest = site
    running = running
      .then(() => buildIfNewest(site))
      // The rest of dev works without search.
      .catch((error: Error) => console.error(error.message))
  }
}
