import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientModuleNames } from '@/client/modules'
import { basePath } from '@/lib/routing/urls'
import { finishPage } from './finish-page'
import { absoluteReferences, type ReadStyleSheet } from './inline-styles'
import { type ClientBundles, type PlacedModule, placeModules } from './place-scripts'
import { readStyleSheet } from './style-sheet'

/** A page of an export. Plain data, as threads are told of it. */
export type ExportedPage = {
  /** Its path within the export. */
  file: string
  isHydrated: boolean
  export: Export
}

export type Export = {
  exportDir: string
  /** Where the client modules were bundled. */
  clientDir: string
  /** Another one for each export, also of the same folder. */
  id: string
}

/** What the pages of an export share. */
type Materials = {
  /** The text of a file of the export, by its path: `/_next/static/chunks/x.css`. */
  read: (path: string) => string
  styleSheet: ReadStyleSheet
  bundles: ClientBundles
  modules: Map<string, PlacedModule>
}

let known: { id: string; materials: Materials } | undefined

/** Reads what pages ask for; of one export after the other, each file once. */
export function materialsOf({ exportDir, clientDir, id }: Export): Materials {
  if (known?.id !== id) {
    const read = memoize((path) => readFileSync(join(exportDir, decodeURI(withoutBase(path))), 'utf8'))
    const styleSheet = memoize((path) => readStyleSheet(absoluteReferences(read(path), path)))
    const bundles = readBundles(clientDir)
    known = { id, materials: { read, styleSheet, bundles, modules: placeModules(bundles) } }
  }
  return known.materials
}

function readBundles(clientDir: string): ClientBundles {
  const files = clientModuleNames.map((name) => ({ name, file: join(clientDir, `${name}.js`) }))
  const bundled = files.filter(({ file }) => existsSync(file))
  return new Map(bundled.map(({ name, file }) => [name, readFileSync(file, 'utf8')]))
}

/**
 * A page as readers get it.
 *
 * @throws naming the page, where it holds something that would not work or is not known
 */
export async function finishExportedPage(page: ExportedPage): Promise<string> {
  const html = await readFile(join(page.export.exportDir, page.file), 'utf8')
  try {
    const { isHydrated } = page
    return finishPage(html, { isHydrated, basePath: basePath(), ...materialsOf(page.export) })
  } catch (error) {
    throw new Error(`${page.file}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/** Next’s own files have the site’s path before theirs already. */
function withoutBase(path: string): string {
  return path.startsWith(`${basePath()}/_next/`) ? path.slice(basePath().length) : path
}

function memoize<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>()
  return (path) => {
    const value = known.get(path) ?? read(path)
    known.set(path, value)
    return value
  }
}
