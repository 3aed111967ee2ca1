import type { Post } from 'contentlayer/generated'
import type { PostSummary } from '@/lib/content/site'
import { getListPage, type ListPage } from '@/lib/routing/pagination'

const cache = new WeakMap<Post, PostSummary>()

/** What lists and links show of a post, so that the pages with them do not change with the rest of it. */
export function summarize(post: Post): PostSummary {
  const { slug, title, language, date, publishAt, state, featured, excerpt } = post
  const summary = cache.get(post) ?? { slug, title, language, date, publishAt, state, featured, excerpt }
  cache.set(post, summary)
  return summary
}

/** One page of a list of posts, or `undefined` if the list has no such page. */
export function getSummaryPage(posts: Post[], number: number): ListPage<PostSummary> | undefined {
  const page = getListPage(posts, number)
  return page && { ...page, entries: page.entries.map(summarize) }
}
