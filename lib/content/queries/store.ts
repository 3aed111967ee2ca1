import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentTypeMap } from 'contentlayer/generated'
import { isDevelopment } from '@/lib/config/environment'
import { resolveSitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'

/** How long a page waits in dev for documents that are being written, in milliseconds. */
const PATIENCE = 5000

type Cached = { site: Site; revision: string }

/** Kept where it outlives this module, which dev evaluates anew after every change. */
const kept: typeof globalThis & { contentStore?: Cached } = globalThis

/**
 * The site, as Contentlayer generated it: read once in a build, and in dev again after each change.
 *
 * @throws where there are no documents, because nothing has been compiled yet
 */
export function getSite(): Site {
  const revision = isDevelopment() ? readRevision() : ''
  if (kept.contentStore?.revision !== revision) kept.contentStore = { site: readSite(), revision }
  return kept.contentStore.site
}

/** Computes something from the site once, and again when there is another site. */
export function memoizeBySite<T>(compute: (site: Site) => T): (site?: Site) => T {
  const cache = new WeakMap<Site, { result: T }>()
  return (site = getSite()) => {
    const cached = cache.get(site) ?? { result: compute(site) }
    cache.set(site, cached)
    return cached.result
  }
}

function readSite(): Site {
  return {
    posts: readDocuments('Post'),
    topics: readDocuments('Topic'),
    categories: readDocuments('Category'),
    series: readDocuments('Series'),
    pages: readDocuments('Page'),
  }
}

/** Read from the disk: if they were imported, Next would compile every text with every page that imports them. */
function readDocuments<T extends keyof DocumentTypeMap>(type: T): DocumentTypeMap[T][] {
  const path = join(/* turbopackIgnore: true */ resolveSitePaths().generatedDir, type, '_index.json')
  const deadline = Date.now() + (isDevelopment() ? PATIENCE : 0)
  for (;;) {
    try {
      return JSON.parse(readFileSync(path, 'utf8'))
    } catch (error) {
      // In dev Contentlayer may be writing it.
      if (Date.now() >= deadline)
        throw new Error(`${path} cannot be read. Run npx contentlayer2 build first.`, { cause: error })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** Changes when everything that pages show has been written, see `lib/content/compile/content-watcher.ts`. */
function readRevision(): string {
  return readFileSync(/* turbopackIgnore: true */ resolveSitePaths().revisionFile, 'utf8')
}
