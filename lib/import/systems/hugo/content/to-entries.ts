import { commonSpellings } from '@/lib/content/model/spelling'
import type { Note } from '@/lib/import/note'
import type { SourceEntry, SourceList } from '@/lib/import/source-site'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { slugify } from '@/lib/text/slugify'
import type { KnownAuthors } from './authors'
import { getTerms } from './front-matter-values'
import type { HugoPage } from './read-pages'
import { toList, toSectionEntry } from './section-entry'
import { numberSeries } from './series'
import { toEntry } from './to-entry'

/** The posts, pages and categories of a site, and which sections have posts. */
export type Entries = {
  entries: SourceEntry[]
  /** What readers find in a section with posts: the posts of a category, or all posts. By its first folder. */
  sections: Map<string, { category: string | undefined }>
  /** Pages that are lists here. */
  lists: SourceList[]
}

/** Sections whose name says no more than that they have posts. */
const GENERAL = /^(posts?|blog|articles?)$/i

/**
 * Decides what each page becomes. Posts are the pages of the sections that the settings name, otherwise all pages with a
 * date that are in a section. If several sections have posts, they become the categories of posts without one.
 */
export function toEntries(
  pages: HugoPage[],
  authors: KnownAuthors,
  config: HugoConfig,
  now: string,
  notes: Note[],
): Entries {
  const posts = new Set(pages.filter((page) => isPost(page, config) && !authors.pages.has(page)))
  const names = [...new Set([...posts].map(({ source }) => source.folders[0] ?? ''))]
  const titles = new Map(
    pages.filter(isSection).map(({ source, title }) => [[...source.folders, source.name].join('/'), title]),
  )
  const sections = new Map(
    names.map((name) => {
      const isNamed = names.length > 1 && !GENERAL.test(name)
      const category = isNamed ? titles.get(name) || toSectionTitle(name) : undefined
      return [name, { category }]
    }),
  )

  const spellings = {
    categories: commonSpellings(pages.flatMap(({ values }) => getTerms(values, ['categories', 'category']))),
    tags: commonSpellings(pages.flatMap(({ values }) => getTerms(values, ['tags', 'tag']))),
  }
  const lists: SourceList[] = []
  const entries = pages.flatMap((page): SourceEntry[] => {
    if (authors.pages.has(page)) return []
    if (isSection(page)) return toSectionEntry(page, { config, sections, now, notes, spellings: spellings.categories })
    const kind = posts.has(page) ? 'post' : 'page'
    const list = kind === 'page' ? toList(page, notes) : undefined
    if (list) {
      lists.push(...list)
      return []
    }
    const entry = toEntry(page, kind, config, now, notes)
    const category = kind === 'post' ? sections.get(page.source.folders[0] ?? '')?.category : undefined
    const categories = entry.categories.length === 0 && category !== undefined ? [category] : entry.categories
    return [
      {
        ...entry,
        categories: categories.map((name) => spellings.categories.get(slugify(name)) ?? name),
        tags: entry.tags.map((name) => spellings.tags.get(slugify(name)) ?? name),
        authors: entry.authors.map(authors.getName),
      },
    ]
  })
  numberSeries(entries)
  return { entries: [...entries, ...authors.entries], sections, lists }
}

function isSection({ source }: HugoPage): boolean {
  return source.kind === 'section'
}

function isPost(page: HugoPage, { mainSections }: HugoConfig): boolean {
  const section = page.source.folders[0]
  if (section === undefined || isSection(page)) return false
  const isMain = mainSections.length === 0 || mainSections.some((name) => name.toLowerCase() === section.toLowerCase())
  return isMain && page.dates.date !== undefined
}

/** As Hugo names the page of a section: `guide` → `Guides`. */
export function toSectionTitle(name: string): string {
  const title = name.replace(/[-_]/g, ' ').replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return /s$/i.test(title) ? title : `${title}s`
}
