import type { SourceData } from '@/lib/import/data/load-data'
import { isTree } from '@/lib/import/data/tree'
import { emptyFrontMatter } from '@/lib/import/front-matter/read-front-matter'
import type { SourceEntry } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'
import { type AuthorDescription, describeAuthor } from './describe-author'

/** An author of the data files, with the key by which posts name them. */
type DataAuthor = { key: string; entry: SourceEntry }

/** The names of data about people. */
const NAMES = ['authors', 'author', 'people']
/** What an author in a list is named by. */
export const AUTHOR_KEYS = ['key', 'id', 'username', 'slug', 'handle', 'short_name', 'name']

/** The authors whom data files describe: a table by key, a list, or a file for each. */
export function readDataAuthors({ data, files }: Pick<SourceData, 'data' | 'files'>): DataAuthor[] {
  return NAMES.flatMap((name) => {
    const people = data[name]
    if (typeof people !== 'object' || people === null) return []
    const tables: [string, unknown][] = Array.isArray(people)
      ? people.map((table) => [getKey(table), table])
      : Object.entries(people)
    return tables.flatMap(([key, value]) => {
      if (key === '' || !isTree(value)) return []
      const file = files.get(`${name}.${key}`) ?? `${files.get(name) ?? name}#${key}`
      return { key, entry: toAuthorEntry(file, key, value, describeAuthor(value)) }
    })
  })
}

/** An author who has no page on the old site. */
function toAuthorEntry(
  file: string,
  key: string,
  values: Record<string, unknown>,
  { name = key, description, image, links, text = '', fields }: AuthorDescription,
): SourceEntry {
  return {
    ...{ kind: 'author', file, title: name, slug: slugify(name), isDraft: false },
    frontMatter: { ...emptyFrontMatter(), values },
    ...{ categories: [], tags: [], authors: [], path: '', aliases: [] },
    fields: { ...(description !== undefined && { description }), ...(image !== undefined && { image }) },
    ...(Object.keys(links).length > 0 && { links }),
    readFields: fields,
    ...{ body: text === '' ? '' : `${text}\n`, format: 'markdown', bodyLine: 1 },
  }
}

function getKey(table: unknown): string {
  if (!isTree(table)) return ''
  const values = AUTHOR_KEYS.map((name) => table[name])
  return String(values.find((value) => typeof value === 'string' || typeof value === 'number') ?? '').trim()
}
