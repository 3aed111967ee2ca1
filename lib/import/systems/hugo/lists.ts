import { commonSpellings } from '@/lib/content/model/spelling'
import type { ListTarget, SourceEntry, SourceList } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'
import type { HugoConfig } from './config/hugo-config'
import type { KnownAuthors } from './content/authors'
import { getTerms } from './content/front-matter-values'
import { getListPath } from './content/page-path'
import type { HugoPage } from './content/read-pages'
import type { Entries } from './content/to-entries'

/** A list with the number of its posts, on which the number of its pages depends. */
type List = { folders: string[]; target: ListTarget; feed: ListTarget; count: number }

/** The pages of lists, their further pages and their feeds: of all posts, of sections, of taxonomies and their terms. */
export function getLists(
  pages: HugoPage[],
  { entries, sections }: Omit<Entries, 'lists'>,
  authors: KnownAuthors,
  config: HugoConfig,
): SourceList[] {
  const isDisabled = (...kinds: string[]) => kinds.some((kind) => config.disabledKinds.includes(kind))
  const lists: List[] = [
    { folders: [], target: { kind: 'home' }, feed: { kind: 'rss' }, count: entries.filter(isPost).length },
    ...authors.entries.flatMap((author) => toAuthorList(author)),
    ...(isDisabled('section') ? [] : getSectionLists(pages, sections, config)),
    ...(isDisabled('taxonomy', 'taxonomyterm') ? [] : config.taxonomies.map(getTaxonomyList)),
    ...(isDisabled('term', 'taxonomy')
      ? []
      : config.taxonomies.flatMap((taxonomy) => getTermLists(pages, taxonomy, authors))),
  ]
  const own = new Set(entries.filter(isOwnPage).flatMap(({ path, aliases }) => [path, ...aliases]))
  const seen = new Set<string>()
  return config.languages
    .flatMap(({ pathPrefix }) => lists.flatMap((list) => expandList(list, pathPrefix, config, own)))
    .filter(({ path }) => {
      const isNew = !own.has(path) && !seen.has(path)
      seen.add(path)
      return isNew
    })
}

function isPost({ kind }: SourceEntry): boolean {
  return kind === 'post'
}

/** What is not at the URL of a list. */
function isOwnPage({ kind }: SourceEntry): boolean {
  return kind === 'post' || kind === 'page'
}

function expandList(list: List, pathPrefix: string, config: HugoConfig, own: Set<string>): SourceList[] {
  const path = getListPath(list.folders, pathPrefix, config)
  const isUgly = config.uglyUrls === true && list.folders.length > 0
  const count = Math.max(1, Math.ceil(list.count / config.pageSize))
  const further = own.has(path)
    ? []
    : Array.from(
        { length: count },
        (_, index) => `${path}${config.paginatePath}/${index + 1}${config.uglyUrls === true ? '.html' : '/'}`,
      )
  return [
    { path, target: list.target },
    ...(isUgly ? [{ path: `${path.slice(0, -1)}.html`, target: list.target }] : []),
    ...further.map((page) => ({ path: page, target: list.target })),
    ...(config.disabledKinds.includes('rss') ? [] : [{ path: path + config.feed, target: list.feed }]),
  ]
}

/** The first folders of the content, and those below them that have an `_index.md`; but a term has one too. */
function getSectionLists(pages: HugoPage[], sections: Entries['sections'], { taxonomies }: HugoConfig): List[] {
  const all = new Set(
    pages.flatMap(({ sections: folders }) => folders.map((_, index) => folders.slice(0, index + 1).join('/'))),
  )
  for (const { source } of pages) {
    if (source.kind === 'section' && source.name !== '') all.add([...source.folders, source.name].join('/'))
  }
  return [...all].flatMap((section) => {
    const folders = section.split('/')
    if (folders.length > 1 && taxonomies.includes((folders[0] ?? '').toLowerCase())) return []
    const found = sections.get(folders[0] ?? '')
    const count = pages.filter(
      ({ source }) => source.kind !== 'section' && source.folders.join('/').startsWith(section),
    ).length
    if (found?.category === undefined)
      return { folders, target: { kind: 'posts' as const }, feed: { kind: 'rss' as const }, count }
    const target = { kind: 'category' as const, name: found.category }
    return { folders, target, feed: { ...target, feed: 'rss' as const }, count }
  })
}

/** The page of an author, unless only data describe them. */
function toAuthorList({ path, title }: SourceEntry): List[] {
  const folders = path
    .replace(/\.html$/, '')
    .split('/')
    .filter(Boolean)
  return folders.length === 0
    ? []
    : [{ folders, target: { kind: 'author', name: title }, feed: { kind: 'rss' }, count: 0 }]
}

function getTaxonomyList(taxonomy: string): List {
  const target: ListTarget = { kind: taxonomy === 'categories' ? 'categories' : 'posts' }
  return { folders: [taxonomy], target, feed: { kind: 'rss' }, count: 0 }
}

/**
 * The terms of a taxonomy in every spelling, each of which has a URL of its own if case is kept. Those of taxonomies other
 * than categories and tags lead to all posts.
 */
function getTermLists(pages: HugoPage[], taxonomy: string, { getName }: KnownAuthors): List[] {
  const names = pages.flatMap(({ values }) => getTerms(values, [taxonomy]))
  const spellings = commonSpellings(names)
  return [...new Set(names)].map((spelling) => {
    const name = spellings.get(slugify(spelling)) ?? spelling
    const count = names.filter((other) => slugify(other) === slugify(spelling)).length
    const folders = [taxonomy, spelling]
    if (/^authors?$/.test(taxonomy))
      return { folders, target: { kind: 'author', name: getName(spelling) }, feed: { kind: 'rss' }, count }
    if (taxonomy !== 'categories' && taxonomy !== 'tags') {
      return { folders, target: { kind: 'posts' }, feed: { kind: 'rss' }, count }
    }
    const target = { kind: taxonomy === 'tags' ? ('tag' as const) : ('category' as const), name }
    return { folders, target, feed: { ...target, feed: 'rss' }, count }
  })
}
