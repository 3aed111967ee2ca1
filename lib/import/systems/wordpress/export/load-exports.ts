import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listExports } from '@/lib/import/list-exports'
import type { Note } from '@/lib/import/note'
import { readExport, type WordPressExport } from './read-export'

/** The names of the exports in a folder: a large blog is exported into several. @param file the only one that counts */
export function findExports(folder: string, file?: string): Promise<string[]> {
  const mark = /wordpress\.org\/export\/|<wp:wxr_version>/
  return listExports(folder, { file, extensions: ['.xml', '.wxr'], mark, bytes: 8192 })
}

/** Reads the exports of a blog as one. */
export async function loadExports(folder: string, names: string[]): Promise<{ site: WordPressExport; notes: Note[] }> {
  const read = await Promise.all(
    names.map(async (name) => readExport(name, new TextDecoder().decode(await readFile(join(folder, name))))),
  )
  const sites = read.map(({ site }) => site)
  const first = sites[0] ?? readExport('', '').site
  return {
    site: {
      ...first,
      authors: unique(
        sites.flatMap(({ authors }) => authors),
        ({ login }) => login,
      ),
      terms: unique(
        sites.flatMap(({ terms }) => terms),
        ({ taxonomy, slug }) => `${taxonomy} ${slug}`,
      ),
      items: unique(
        sites.flatMap(({ items }) => items),
        ({ id, link }) => id || link,
      ),
    },
    notes: read.flatMap(({ notes }) => notes),
  }
}

function unique<T>(values: T[], toKey: (value: T) => string): T[] {
  return [...new Map(values.toReversed().map((value) => [toKey(value), value])).values()].reverse()
}
