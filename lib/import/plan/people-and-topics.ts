import { stringify } from 'yaml'
import type { SourceSite } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'
import type { PlannedFile, PlanOptions } from './plan-import'

/** The files of authors, if there are others than that of the blog, and of topics, which are a closed list. */
export function renderPeopleAndTopics(
  { entries }: Pick<SourceSite, 'entries'>,
  { siteAuthor, tagsAs }: Pick<PlanOptions, 'siteAuthor' | 'tagsAs'>,
): PlannedFile[] {
  const names = entries.flatMap(({ authors }) => authors)
  const described = new Set(entries.flatMap(({ kind, title }) => (kind === 'author' ? slugify(title) : [])))
  const guests = names.filter((name) => name !== siteAuthor)
  const tags = tagsAs === 'topics' ? entries.flatMap(({ tags }) => tags) : []
  return [
    ...distinct(guests.length > 0 ? names : [])
      .filter((name) => !described.has(slugify(name)))
      .map((name) => render('authors', name, { name })),
    ...distinct(tags).map((title) => render('topics', title, { title, description: `Posts about ${title}.` })),
  ]
}

/** One of each slug, in the first spelling, by name. */
function distinct(names: string[]): string[] {
  const bySlug = new Map(names.toReversed().map((name) => [slugify(name), name]))
  return [...bySlug.values()].filter((name) => slugify(name) !== '').sort((a, b) => a.localeCompare(b))
}

function render(folder: string, name: string, frontMatter: Record<string, string>): PlannedFile {
  return {
    path: `content/${folder}/${slugify(name)}.md`,
    content: `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n`,
  }
}
