import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomic } from '@/lib/node/fs'
import type { Route } from '@/lib/pages/routes'
import { decodePath, servedFile } from '@/lib/routing/paths'
import { hashContent } from './hash-content'

/** A finished page of the last build. */
export type CachedPage = {
  /** What it was made of: its data, and the fingerprint of the code. Also the name of its file in the cache. */
  key: string
  /** Of the file, see `hashContent`. */
  hash: string
  /** The names of the assets of Next that it refers to. */
  assets: string[]
}

/** What a build does with each page of the site. Pages are named by their files: `posts/the-step-back/index.html`. */
export type PagePlan = {
  /** Of the last build: these pages would be the same. */
  kept: ReadonlyMap<string, CachedPage>
  /** To be rendered, with the keys under which they are cached. */
  rendered: ReadonlyMap<string, string>
  /** The paths of those, encoded. */
  renderedPaths: string[]
  /** Whether the last build had pages and other files that no route names, of which nothing is known. */
  hasUnroutedFiles: boolean
}

type Manifest = {
  pages: Record<string, CachedPage>
  hasUnroutedFiles: boolean
}

/** Raised when the manifest has another format. */
const MANIFEST = 'manifest-2.json'

/**
 * Decides which pages have to be rendered: those whose data, or the code, has changed since the last build, and those that
 * the cache does not have. Without a readable manifest that is every page.
 */
export function planPages(routes: Route[], cacheDir: string, codeFingerprint: string): PagePlan {
  const { pages, hasUnroutedFiles } = readManifest(cacheDir)
  const kept = new Map<string, CachedPage>()
  const rendered = new Map<string, string>()
  const renderedPaths: string[] = []
  for (const { path, getData } of routes) {
    const file = servedFile(decodePath(path))
    const key = hashContent(codeFingerprint, path, JSON.stringify(getData()))
    const page = pages[file]
    if (page?.key === key && isIntact(page, cacheDir)) kept.set(file, page)
    else {
      rendered.set(file, key)
      renderedPaths.push(path)
    }
  }
  return { kept, rendered, renderedPaths, hasUnroutedFiles }
}

/** Whether there is anything to render. */
export function needsRendering({ rendered, hasUnroutedFiles }: PagePlan): boolean {
  return rendered.size > 0 || hasUnroutedFiles
}

/** For the author: `Pages: rendered 3, kept 12 of the last build.` */
export function formatPlan({ rendered, kept }: PagePlan): string {
  return `Pages: rendered ${rendered.size}${kept.size > 0 ? `, kept ${kept.size} of the last build` : ''}.`
}

/** The file of a page in the cache. */
export function cachedPageFile(cacheDir: string, { key }: Pick<CachedPage, 'key'>): string {
  return join(cacheDir, `${key}.html`)
}

/** Records the pages of a finished build, and removes all others from the cache. */
export async function writeManifest(
  cacheDir: string,
  pages: ReadonlyMap<string, CachedPage>,
  hasUnroutedFiles: boolean,
): Promise<void> {
  await mkdir(cacheDir, { recursive: true })
  const manifest = { pages: Object.fromEntries(pages), hasUnroutedFiles } satisfies Manifest
  writeFileAtomic(join(cacheDir, MANIFEST), JSON.stringify(manifest))
  const used = new Set([MANIFEST, ...Array.from(pages.values(), ({ key }) => `${key}.html`)])
  const unused = (await readdir(cacheDir)).filter((name) => !used.has(name))
  await Promise.all(unused.map((name) => rm(join(cacheDir, name), { recursive: true })))
}

function readManifest(cacheDir: string): Manifest {
  try {
    const { pages, hasUnroutedFiles }: Manifest = JSON.parse(readFileSync(join(cacheDir, MANIFEST), 'utf8'))
    return { pages: { ...pages }, hasUnroutedFiles }
  } catch {
    // There is none yet, or it was cut off.
    return { pages: {}, hasUnroutedFiles: true }
  }
}

function isIntact(page: CachedPage, cacheDir: string): boolean {
  const file = cachedPageFile(cacheDir, page)
  return existsSync(file) && hashContent(readFileSync(file)) === page.hash
}
