import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentTypeMap } from 'contentlayer/generated'
import { isDevelopment } from '@/lib/config/environment'
import { resolveSitePaths } from '@/lib/config/paths'
import type { Site } from '@/lib/content/site'
import { readSnapshot } from '@/lib/content/site-snapshot'

type Cached = { site: Site; revision: string }

/** On `globalThis`, since dev evaluates this module again after every change. */
const cache: typeof globalThis & { contentStore?: Cached } = globalThis

/**
 * The site: in a build as Contentlayer has generated it, read once, unless this process has compiled it; in dev the newest
 * snapshot.
 *
 * @throws if nothing has been compiled yet
 */
export function getSite(): Site {
  const revision = isDevelopment() ? readRevision() : ''
  if (cache.contentStore?.revision !== revision)
    cache.contentStore = { site: isDevelopment() ? readSnapshot(resolveSitePaths().snapshotDir) : readSite(), revision }
  return cache.contentStore.site
}

/** Keeps a site that this process has compiled itself. */
export function setSite(site: Site): void {
  cache.contentStore = { site, revision: '' }
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
    authors: readDocuments('Author'),
    pages: readDocuments('Page'),
  }
}

/** Reads documents from disk. If they were imported, Next would bundle every text into every page that imports them. */
function readDocuments<T extends keyof DocumentTypeMap>(type: T): DocumentTypeMap[T][] {
  const path = join(/* turbopackIgnore: true */ resolveSitePaths().generatedDir, type, '_index.json')
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} cannot be read. Run npx contentlayer2 build first.`, { cause: error })
  }
}

/** Changes when everything that pages show has been written, see `lib/content/compile/content-watcher.ts`. */
function readRevision(): string {
  return readFileSync(/* turbopackIgnore: true */ resolveSitePaths().revisionFile, 'utf8')
}
