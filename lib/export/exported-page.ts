import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { basePath, enhancementsPath } from '@/lib/routing/urls'
import { finishPage } from './finish-page'
import { absoluteReferences, type ReadStyleSheet } from './inline-styles'
import { isOwnScript, type PlacedModules, placeModules, type ReadText } from './place-scripts'
import { readStyleSheet } from './style-sheet'

/** A page of an export. Plain data, as threads are told of it. */
export type ExportedPage = {
  /** Its path within the export. */
  file: string
  isHydrated: boolean
  export: Export
}

export type Export = {
  folder: string
  /** The modules among its files, as paths within the folder. */
  bundles: string[]
  /** Another one for each export, also of the same folder. */
  id: string
}

/** What the pages of an export share. */
export type Materials = { read: ReadText; styleSheet: ReadStyleSheet; modules: PlacedModules }

let known: { id: string; materials: Materials } | undefined

/** Reads what pages ask for; of one export after the other, each file once. */
export function materialsOf({ folder, bundles, id }: Export): Materials {
  if (known?.id !== id) {
    const read = memoize((path) => readFileSync(join(folder, decodeURI(withoutBase(path))), 'utf8'))
    const modules = placeModules(bundles, read)
    const siteWords = modules.get(enhancementsPath)?.words ?? new Set()
    const styleSheet = memoize((path) => readStyleSheet(absoluteReferences(read(path), path), siteWords))
    known = { id, materials: { read, styleSheet, modules } }
  }
  return known.materials
}

/**
 * A page as readers get it.
 *
 * @throws naming the page, where it holds something that would not work or is not known
 */
export async function finishExportedPage(page: ExportedPage): Promise<string> {
  const html = await readFile(join(page.export.folder, page.file), 'utf8')
  try {
    const { isHydrated } = page
    return finishPage(html, { isHydrated, basePath: basePath(), ...materialsOf(page.export) })
  } catch (error) {
    throw new Error(`${page.file}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/** Only pages with the framework ask for them by these names. */
export function isBundle(file: string): boolean {
  return isOwnScript(`/${file}`)
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
