import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { SitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import { swapDirectory } from '@/lib/node/fs'
import { buildSearchIndex } from './build-search-index'

/** By then the author has stopped typing, in milliseconds. */
const QUIET_PERIOD = 1000

/**
 * Keeps the search index of dev up to date: built again once nothing has been saved for a moment, one build after
 * the other.
 *
 * @returns a function that takes every new version of the site
 */
export function createDevIndexer({ devSearchDir }: Pick<SitePaths, 'devSearchDir'>): (site: Site) => void {
  const staging = `${devSearchDir}-new`
  let newest: Site | undefined
  let running: Promise<void> = Promise.resolve()

  async function buildIfNewest(site: Site) {
    if (site === newest) await wait(QUIET_PERIOD)
    if (site !== newest) return
    await rm(staging, { recursive: true, force: true })
    await buildSearchIndex(site, staging)
    await swapDirectory(devSearchDir, staging)
  }

  return (site) => {
    newest = site
    running = running
      .then(() => buildIfNewest(site))
      // Everything else in dev works without a search.
      .catch((error: Error) => console.error(error.message))
  }
}
