import { commonSpellings, toNameKey } from '@/lib/content/model/spelling'
import { changed, type Note } from '@/lib/import/note'
import type { SourceEntry } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'

/**
 * Gives categories that differ in their spelling alone the most common one. Of those that differ, but would have one
 * URL, such as `C` and `C#`, the others become tags.
 */
export function unifyTerms(entries: SourceEntry[]): { entries: SourceEntry[]; notes: Note[] } {
  const spellings = commonSpellings(entries.flatMap(({ categories }) => categories))
  const notes: Note[] = []
  const unified = entries.map((entry) => {
    const categories = new Set<string>()
    const tags = new Set(entry.tags)
    for (const name of entry.categories) {
      const chosen = spellings.get(slugify(name))
      if (chosen === undefined || toNameKey(chosen) === toNameKey(name)) categories.add(chosen ?? name)
      else {
        tags.add(name)
        const message = `the category ${name} would have the same URL as ${chosen}, so it has become a tag`
        const place = { file: entry.file, line: entry.frontMatter.getLine('categories') }
        notes.push({ ...place, ...changed('categories with one URL', message) })
      }
    }
    return { ...entry, categories: [...categories].filter((name) => slugify(name) !== ''), tags: [...tags] }
  })
  return { entries: unified, notes }
}
