import { toNameKey } from '@/lib/content/model/spelling'
import type { SourceData } from '@/lib/import/data/load-data'
import { readDataAuthors } from '@/lib/import/people/data-authors'
import { describeAuthor } from '@/lib/import/people/describe-author'
import type { SourceEntry } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'
import { getNames } from './front-matter-values'
import type { HugoPage } from './read-pages'
import { getBasePath } from './to-entry'

/** Whom a site describes, in `content/authors` or in its data. */
export type KnownAuthors = {
  entries: SourceEntry[]
  /** The pages that describe them, which are no posts and no pages here. */
  pages: ReadonlySet<HugoPage>
  /** The name of an author as it is shown, by the key that posts write. */
  getName: (key: string) => string
}

/** Folders of the content, which are mostly a taxonomy too. */
const FOLDER = /^(authors?|people|writers?|contributors?)$/i

/** Finds the authors whom a site describes. Pages come before data. */
export function findAuthors(pages: HugoPage[], data: Pick<SourceData, 'data' | 'files'>): KnownAuthors {
  const named = new Set(pages.flatMap(({ values }) => getNames(values, ['authors', 'author'])).map(toNameKey))
  const own = pages.filter((page) => isAuthor(page, named))
  const known = [...own.map((page) => ({ key: page.source.name, entry: toEntry(page) })), ...readDataAuthors(data)]
  const names = new Map(known.toReversed().map(({ key, entry }) => [toNameKey(key), entry.title]))
  return {
    entries: known.map(({ entry }) => entry),
    pages: new Set(own),
    getName: (key) => names.get(toNameKey(key)) ?? key,
  }
}

/** `content/authors/ada/_index.md` or `content/authors/ada.md` of somebody whom a post names. */
function isAuthor({ source: { folders, name }, title }: HugoPage, named: ReadonlySet<string>): boolean {
  if (folders.length !== 1 || !FOLDER.test(folders[0] ?? '')) return false
  return named.has(toNameKey(name)) || named.has(toNameKey(title))
}

/** Fields that mean nothing of an author, or what the path says. */
const READ_FIELDS = ['title', 'slug', 'url', 'draft', 'date', 'lastmod', 'aliases']

function toEntry({ source, values, frontMatter, title, paths, body, bodyLine }: HugoPage): SourceEntry {
  const { name = title || source.name, description, image, links, text, fields } = describeAuthor(values)
  const path = paths[0] ?? ''
  const portrait = image ?? findPortrait(source.resources)
  const isOwn = source.resources.some((resource) => resource.path === portrait)
  return {
    ...{ kind: 'author', file: source.file, frontMatter, title: name, slug: slugify(name), isDraft: false },
    ...{ categories: [], tags: [], authors: [], path, aliases: [] },
    fields: {
      ...(description !== undefined && { description }),
      ...(portrait !== undefined && { image: isOwn ? getBasePath(path) + portrait : portrait }),
    },
    ...(Object.keys(links).length > 0 && { links }),
    readFields: [...new Set([...fields, ...READ_FIELDS])].filter((field) => field in values),
    body: body.trim() === '' && text !== undefined ? `${text}\n` : body,
    ...{ format: source.format, bodyLine },
  }
}

/** Themes take the picture in the folder of an author whose name says so. */
function findPortrait(resources: { path: string }[]): string | undefined {
  return resources.find(({ path }) =>
    /(avatar|portrait|profile|featured|photo)[^/]*\.(png|jpe?g|webp|gif)$/i.test(path),
  )?.path
}
