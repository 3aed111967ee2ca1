import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Note } from '@/lib/import/note'
import { readExport, type WordPressExport } from './read-export'

/** Exports say what they are at their beginning. */
const HEAD = 8192

/** The names of the exports in a folder: a large blog is exported into several. @param file the only one that counts */
export async function listExports(folder: string, file?: string): Promise<string[]> {
  const names = file === undefined ? await readdir(folder) : [file]
  const found: string[] = []
  for (const name of names.filter((each) => /\.(xml|wxr)$/i.test(each)).sort()) {
    if (await isExport(join(folder, name))) found.push(name)
  }
  return found
}

async function isExport(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => undefined)
  if (!handle) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return /wordpress\.org\/export\/|<wp:wxr_version>/.test(buffer.toString('latin1', 0, bytesRead))
  } catch {
    return false // A folder of that name.
  } finally {
    await handle.close()
  }
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
