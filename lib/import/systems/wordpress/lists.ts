import { toPlainText } from '@/lib/import/body/plain-text'
import type { ListTarget, SourceEntry, SourceList } from '@/lib/import/source-site'
import { slugify } from '@/lib/text/slugify'
import { isNoCategory, type Terms } from './content/terms'
import type { WordPressExport } from './export/read-export'

/** Posts on each page of a list, unless the settings say something else, which an export does not have. */
const PAGE_SIZE = 10

/** The URLs of lists that WordPress makes: of all posts, terms, authors and dates, with their pages and feeds. */
export function getLists({ authors, terms: all }: WordPressExport, entries: SourceEntry[], terms: Terms): SourceList[] {
  const now = new Date().toISOString().replace('T', ' ')
  const posts = entries.filter(({ kind, isDraft, date = '' }) => kind === 'post' && !isDraft && date < now)
  const lists: SourceList[] = []
  const add = (path: string, target: ListTarget, count: number) => {
    const isTerm = target.kind === 'category' || target.kind === 'tag'
    const rss: ListTarget = isTerm ? { ...target, feed: 'rss' } : { kind: 'rss' }
    lists.push({ path, target })
    if (target.kind !== 'posts') lists.push({ path: `${path}feed/`, target: rss })
    if (target.kind === 'home') lists.push({ path: `${path}feed/atom/`, target: { kind: 'atom' } })
    const further = target.kind === 'home' ? ({ kind: 'posts' } as const) : target
    for (let page = 2; page <= Math.ceil(count / PAGE_SIZE); page++) {
      lists.push({ path: `${path}page/${page}/`, target: further })
    }
  }
  add('/', { kind: 'home' }, posts.length)
  for (const path of ['/feed/rss/', '/feed/rss2/', '/feed/rdf/']) lists.push({ path, target: { kind: 'rss' } })
  for (const term of all) {
    const name = toPlainText(term.name)
    if (term.taxonomy === 'category') {
      const target: ListTarget = isNoCategory(term) ? { kind: 'posts' } : { kind: 'category', name }
      const count = posts.filter(({ categories }) => categories.includes(name)).length
      if (count > 0 || isNoCategory(term)) add(`/category/${terms.getSlugs(term).join('/')}/`, target, count)
    } else if (term.taxonomy === 'post_tag') {
      const count = posts.filter(({ tags }) => tags.includes(name)).length
      if (count > 0) add(`/tag/${term.slug}/`, { kind: 'tag', name }, count)
    }
  }
  const names = new Set(entries.flatMap((entry) => entry.authors))
  for (const { login, name } of authors) {
    const count = posts.filter((post) => post.authors.includes(name)).length
    if (count > 0)
      add(`/author/${slugify(login)}/`, names.size > 1 ? { kind: 'author', name } : { kind: 'posts' }, count)
  }
  for (const [path, count] of countDates(posts)) add(path, { kind: 'posts' }, count)
  return lists
}

/** The number of posts in every year, month and day, by the path of its list. */
function countDates(posts: SourceEntry[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { date = '' } of posts) {
    const parts = date.slice(0, 'YYYY-MM-DD'.length).split('-')
    for (const length of [1, 2, 3]) {
      const path = `/${parts.slice(0, length).join('/')}/`
      counts.set(path, (counts.get(path) ?? 0) + 1)
    }
  }
  return counts
}
