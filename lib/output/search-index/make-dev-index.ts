import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { SiteFolders } from '@/lib/config/paths'
import type { ContentReport } from '@/lib/content/compile/compile-content'
import { swapDirectory } from '@/lib/node/fs'
import { buildSearchIndex } from './build-search-index'

/** The author is on the way to the next word until then. */
const QUIET = 1000

type Indexed = Pick<ContentReport, 'library' | 'renderings'>

/**
 * Keeps the index of dev up to date: made anew once nothing has been saved for a moment, one after the other.
 *
 * @returns what is told of every change
 */
export function makeDevIndex({ devSearchDir }: Pick<SiteFolders, 'devSearchDir'>): (content: Indexed) => void {
  const staging = `${devSearchDir}-new`
  let newest: Indexed | undefined
  let running: Promise<void> = Promise.resolve()

  async function buildIfNewest(content: Indexed) {
    if (content === newest) await wait(QUIET)
    if (content !== newest) return
    await rm(staging, { recursive: true, force: true })
    await buildSearchIndex(content, { staticFilesDir: staging })
    await swapDirectory(devSearchDir, staging)
  }

  return (content) => {
    newest = content
    running = running
      .then(() => buildIfNewest(content))
      // The rest of dev goes on without a search.
      .catch((error: Error) => console.error(error.message))
  }
}
