import type { Page, Post } from 'contentlayer/generated'
import type { Site } from '@/lib/content/site'
import { yearOf } from '@/lib/dates/format-date'
import { pagePath, postPath } from '@/lib/routing/urls'
import type { SearchFilter } from '@/lib/text/search-filter'

/** What can be found: a post or a page, and what a reader may narrow a search down by. */
export type SearchDocument = Pick<Post | Page, '_id' | 'title' | 'language' | 'state' | 'html' | 'text'> & {
  /** The path of its page. */
  url: string
  /** Names of categories and topics, as readers see them, and the year; a page has none. */
  filters: Record<SearchFilter, string[]>
}

/** Every post and page of a site; lists of them are not worth finding. */
export function getSearchDocuments({ posts, pages }: Pick<Site, 'posts' | 'pages'>): SearchDocument[] {
  const titles = (links: { title: string }[]) => links.map(({ title }) => title)
  return [
    ...posts.map((post) => ({
      ...post,
      url: postPath(post.slug),
      filters: { topic: titles(post.topics), category: titles(post.categories), year: [yearOf(post.date)] },
    })),
    ...pages.map((page) => ({
      ...page,
      url: pagePath(page.slug),
      filters: { topic: [], category: [], year: [] },
    })),
  ]
}
