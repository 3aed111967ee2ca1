import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientModuleNames } from '@/client/modules'
import { hashContent } from '@/lib/build-cache/hash-content'
import { writeFileAtomic } from '@/lib/node/fs'
import { basePath } from '@/lib/routing/urls'
import { type ClientBundles, type FingerprintedModule, fingerprintModules } from './client-scripts'
import { finishPage } from './finish-page'
import { type GetStylePruner, makeUrlsAbsolute } from './inline-styles'
import { createStylePruner } from './prune-styles'
import { findReferences } from './referenced-assets'

/** A page of an export. Plain data, since it is sent to worker threads. */
export type ExportedPage = {
  /** The path of the file within the export. */
  file: string
  isHydrated: boolean
  /** Where the finished page is written, to be kept for later builds; an absolute path. */
  finishedFile: string
  export: Export
}

/** What is known of a finished page. */
export type FinishedPage = {
  /** Of the page as it is written, see `hashContent`. */
  hash: string
  /** The assets of Next that it refers to. */
  assets: string[]
}

export type Export = {
  exportDir: string
  /** The folder with the bundled client modules. */
  clientDir: string
  /** The assets of Next, as paths within `exportDir`. */
  assets: string[]
  /** Unique for each export, even of the same folder. */
  id: string
}

/** Assets that the pages of an export share. */
type SharedAssets = {
  /** Reads a file of the export by its path: `/_next/static/chunks/x.css`. */
  readAsset: (path: string) => string
  getStylePruner: GetStylePruner
  bundles: ClientBundles
  modules: Map<string, FingerprintedModule>
}

let cache: { id: string; assets: SharedAssets } | undefined

/** Returns the shared assets of an export. Only those of one export are cached at a time. */
export function getSharedAssets({
  exportDir,
  clientDir,
  id,
}: Pick<Export, 'exportDir' | 'clientDir' | 'id'>): SharedAssets {
  if (cache?.id !== id) {
    const readAsset = memoize((path) => readFileSync(join(exportDir, decodeURI(withoutBasePath(path))), 'utf8'))
    const getStylePruner = memoize((path) => createStylePruner(makeUrlsAbsolute(readAsset(path), path)))
    const bundles = readBundles(clientDir)
    cache = { id, assets: { readAsset, getStylePruner, bundles, modules: fingerprintModules(bundles) } }
  }
  return cache.assets
}

function readBundles(clientDir: string): ClientBundles {
  const files = clientModuleNames.map((name) => ({ name, file: join(clientDir, `${name}.js`) }))
  // A module that the settings do not enable is not bundled.
  const existing = files.filter(({ file }) => existsSync(file))
  return new Map(existing.map(({ name, file }) => [name, readFileSync(file, 'utf8')]))
}

/**
 * Finishes a page of an export, see `finishPage`, and writes it.
 *
 * @throws an error that begins with the file of the page
 */
export async function finishExportedPage(page: ExportedPage): Promise<FinishedPage> {
  const { exportDir, assets } = page.export
  const html = finish(page, await readFile(join(exportDir, page.file), 'utf8'))
  writeFileAtomic(page.finishedFile, html)
  return { hash: hashContent(html), assets: findReferences(html, assets) }
}

function finish(page: ExportedPage, html: string): string {
  try {
    const { isHydrated } = page
    return finishPage(html, { isHydrated, basePath: basePath(), ...getSharedAssets(page.export) })
  } catch (error) {
    throw new Error(`${page.file}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/** Removes the base path, which Next adds to the paths of its own files. */
function withoutBasePath(path: string): string {
  return path.startsWith(`${basePath()}/_next/`) ? path.slice(basePath().length) : path
}

function memoize<T>(read: (path: string) => T): (path: string) => T {
  const values = new Map<string, T>()
  return (path) => {
    const value = values.get(path) ?? read(path)
    values.set(path, value)
    return value
  }
}
