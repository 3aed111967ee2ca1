import { toNameKey } from '@/lib/content/model/spelling'
import type { Note } from '@/lib/import/note'
import type { SourceEntry } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'

/**
 * Gives categories that differ in their spelling alone the most common one. Of those that differ, but would have one
 * URL, such as `C` and `C#`, the others become tags.
 */
export function unifyTerms(entries: SourceEntry[]): { entries: SourceEntry[]; notes: Note[] } {
  const spellings = chooseSpellings(entries.flatMap(({ categories }) => categories))
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
        notes.push({ ...place, outcome: 'changed', kind: 'categories with one URL', message })
      }
    }
    return { ...entry, categories: [...categories].filter((name) => slugify(name) !== ''), tags: [...tags] }
  })
  return { entries: unified, notes }
}

/** The most common spelling of each slug; on a tie the first one. */
function chooseSpellings(names: string[]): Map<string, string> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const chosen = new Map<string, string>()
  for (const [name, count] of counts) {
    const before = chosen.get(slugify(name))
    if (before === undefined || count > (counts.get(before) ?? 0)) chosen.set(slugify(name), name)
  }
  return chosen
}
