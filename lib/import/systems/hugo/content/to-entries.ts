import { commonSpellings } from '@/lib/content/model/spelling'
import type { Note } from '@/lib/import/note'
import type { SourceEntry } from '@/lib/import/source-site'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { slugify } from '@/lib/text/slugify'
import { getTerms } from './front-matter-values'
import type { HugoPage } from './read-pages'
import { numberSeries } from './series'
import { toEntry } from './to-entry'

/** The posts, pages and categories of a site, and which sections have posts. */
export type Entries = {
  entries: SourceEntry[]
  /** What readers find in a section with posts: the posts of a category, or all posts. By its first folder. */
  sections: Map<string, { category: string | undefined }>
}

/** Sections whose name says no more than that they have posts. */
const GENERAL = /^(posts?|blog|articles?)$/i

/**
 * Decides what each page becomes. Posts are the pages of the sections that the settings name, otherwise all pages with a
 * date that are in a section. If several sections have posts, they become the categories of posts without one.
 */
export function toEntries(pages: HugoPage[], config: HugoConfig, now: string, notes: Note[]): Entries {
  const posts = new Set(pages.filter((page) => isPost(page, config)))
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
  const entries = pages.flatMap((page): SourceEntry[] => {
    if (isSection(page)) return toSectionEntry(page, config, sections, now, notes)
    const kind = posts.has(page) ? 'post' : 'page'
    const entry = toEntry(page, kind, config, now, notes)
    const category = kind === 'post' ? sections.get(page.source.folders[0] ?? '')?.category : undefined
    const categories = entry.categories.length === 0 && category !== undefined ? [category] : entry.categories
    return [
      {
        ...entry,
        categories: categories.map((name) => spellings.categories.get(slugify(name)) ?? name),
        tags: entry.tags.map((name) => spellings.tags.get(slugify(name)) ?? name),
      },
    ]
  })
  numberSeries(entries)
  return { entries, sections }
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

/**
 * The text of the page of a section goes on the page of its category; without posts it is a page of its own. That of the
 * home page and of the only section with posts has no place here.
 */
function toSectionEntry(
  page: HugoPage,
  config: HugoConfig,
  sections: Entries['sections'],
  now: string,
  notes: Note[],
): SourceEntry[] {
  if (page.body.trim() === '') return []
  const { file, folders, name } = page.source
  const section = folders.length === 0 ? sections.get(name) : undefined
  if (name !== '' && !section) return [toEntry(page, 'page', config, now, notes)]
  if (section?.category !== undefined) {
    const message = `the text of the section is that of the category ${section.category}`
    notes.push({ file, line: page.bodyLine, outcome: 'changed', kind: 'sections', message })
    return [
      { ...toEntry(page, 'category', config, now, notes), title: section.category, slug: slugify(section.category) },
    ]
  }
  notes.push({
    ...{ file, line: page.bodyLine, outcome: 'lost', kind: 'texts of lists' },
    message: name === '' ? 'the home page has a text of its own' : 'the list of all posts has a text of its own',
    fix: 'write its most important sentence into the description in site.config.ts',
  })
  return []
}

/** As Hugo names the page of a section: `guide` → `Guides`. */
export function toSectionTitle(name: string): string {
  const title = name.replace(/[-_]/g, ' ').replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return /s$/i.test(title) ? title : `${title}s`
}
