import type { ListTarget, SourceEntry, SourceList } from '@/lib/import/source-site'
import { type GhostExport, toText } from './read-export'
import { isInternal } from './to-entry'

/** Posts on each page of a list in the theme that comes with Ghost; other themes have other numbers. */
const PAGE_SIZE = 12

/** The URLs of lists that Ghost makes: of all posts, tags and authors, with their pages and feeds. */
export function getLists({ getRows }: GhostExport, entries: SourceEntry[]): SourceList[] {
  const posts = entries.filter(({ kind, isDraft }) => kind === 'post' && !isDraft)
  const lists: SourceList[] = []
  const add = (path: string, target: ListTarget, feed: ListTarget, count: number) => {
    lists.push({ path, target }, { path: `${path}rss/`, target: feed })
    const further = target.kind === 'home' ? ({ kind: 'posts' } as const) : target
    for (let page = 2; page <= Math.ceil(count / PAGE_SIZE); page++) {
      lists.push({ path: `${path}page/${page}/`, target: further })
    }
  }
  add('/', { kind: 'home' }, { kind: 'rss' }, posts.length)
  for (const tag of getRows('tags').filter((each) => !isInternal(each))) {
    const name = toText(tag.name)
    const count = posts.filter(({ tags }) => tags.includes(name)).length
    if (count > 0) add(`/tag/${toText(tag.slug)}/`, { kind: 'tag', name }, { kind: 'tag', name, feed: 'rss' }, count)
  }
  for (const user of getRows('users')) {
    const name = toText(user.name)
    const count = posts.filter(({ authors }) => authors.includes(name)).length
    if (count > 0) add(`/author/${toText(user.slug)}/`, { kind: 'author', name }, { kind: 'rss' }, count)
  }
  return lists
}
