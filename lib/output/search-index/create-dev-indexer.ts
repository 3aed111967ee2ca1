import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { SitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import { swapDirectory } from '@/lib/node/fs'
import { buildSearchIndex } from './build-search-index'

/** In milliseconds. */
const DEBOUNCE = 1000

/**
 * Creates a function that rebuilds the search index of dev for a new version of the site. Calls are debounced, and only
 * one build runs at a time.
 */
export function createDevIndexer({ devSearchDir }: Pick<SitePaths, 'devSearchDir'>): (site: Site) => void {
  const staging = `${devSearchDir}-new`
  let newest: Site | undefined
  let running: Promise<void> = Promise.resolve()

  async function buildIfNewest(site: Site) {
    if (site === newest) await wait(DEBOUNCE)
    if (site !== newest) return
    await rm(staging, { recursive: true, force: true })
    await buildSearchIndex(site, staging)
    await swapDirectory(devSearchDir, staging)
  }

  return (site) => {
    newest = site
    running = running
      .then(() => buildIfNewest(site))
      // The rest of dev works without search.
      .catch((error: Error) => console.error(error.message))
  }
}
