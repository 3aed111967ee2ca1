import { changed, lost, type Note, noteTextInTheme } from '@/lib/import/note'
import type { SourceEntry, SourceList } from '@/lib/import/source-site'
import type { HugoConfig } from '@/lib/import/systems/hugo/config/hugo-config'
import { getText } from '@/lib/import/systems/hugo/config/tree'
import { slugify } from '@/lib/text/slugify'
import type { HugoPage } from './read-pages'
import type { Entries } from './to-entries'
import { toEntry } from './to-entry'

type Context = {
  config: HugoConfig
  sections: Entries['sections']
  now: string
  notes: Note[]
  /** How posts write each category, by its slug. */
  spellings: ReadonlyMap<string, string>
}

/**
 * The text of the page of a section goes on the page of its category, as does that of a category; without posts it is a
 * page of its own. That of the home page, of the only section with posts, and of other terms has no place here.
 */
export function toSectionEntry(page: HugoPage, context: Context): SourceEntry[] {
  if (page.body.trim() === '') return []
  const { config, sections, now, notes } = context
  const { file, folders, name } = page.source
  const place = { file, line: page.bodyLine }
  const category = getCategory(page, context)
  if (category !== undefined) {
    const message = `the text of the section is that of the category ${category}`
    notes.push({ ...place, ...changed('sections', message) })
    return [{ ...toEntry(page, 'category', config, now, notes), title: category, slug: slugify(category) }]
  }
  const isOfTaxonomy = config.taxonomies.includes((folders[0] ?? name).toLowerCase())
  const isList = folders.length === 0 && (name === '' || sections.has(name))
  if (!isOfTaxonomy && !isList) return [toEntry(page, 'page', config, now, notes)]
  const what = name === '' ? 'the home page' : isOfTaxonomy ? `the list ${name}` : 'the list of all posts'
  const fix = 'write its most important sentence into the description in site.config.ts'
  notes.push({ ...place, ...lost('texts of lists', `${what} has a text of its own`, fix) })
  return []
}

/** The name of the category whose page takes the place of a list. */
function getCategory({ source: { folders, name }, title }: HugoPage, context: Context): string | undefined {
  if (folders.length === 0) return context.sections.get(name)?.category
  const isCategory = folders.length === 1 && /^categor(y|ies)$/i.test(folders[0] ?? '')
  return isCategory ? (context.spellings.get(slugify(name)) ?? (title || name)) : undefined
}

/** Pages of themes that are lists here, by their layout or their name. */
const LISTS: [RegExp, SourceList['target']['kind'] & ('posts' | 'search' | 'categories')][] = [
  [/^(archives?|posts|timeline)$/i, 'posts'],
  [/^search$/i, 'search'],
  [/^(categories|terms|tags)$/i, 'categories'],
]

/**
 * What becomes of a page without a text of its own, which only its template makes: a list of this blog’s, or nothing.
 *
 * @returns undefined for a page with a text
 */
export function toList({ source, values, paths, body, bodyLine }: HugoPage, notes: Note[]): SourceList[] | undefined {
  if (body.trim() !== '') return undefined
  const names = [getText(values, 'layout'), getText(values, 'type'), source.name]
  const kind = LISTS.find(([pattern]) => names.some((name) => name !== undefined && pattern.test(name)))?.[1]
  if (kind !== undefined) return paths.map((path) => ({ path, target: { kind } }))
  notes.push(noteTextInTheme({ file: source.file, line: bodyLine, path: paths[0] ?? '/' }, 'template'))
  return []
}
