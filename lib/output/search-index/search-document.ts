import type { Library } from '@/lib/content/compile/library'
import type { PublicationState } from '@/lib/content/compile/publication'
import { yearOf } from '@/lib/dates/format-date'
import { pagePath, postPath } from '@/lib/routing/urls'
import type { SearchFilter } from '@/lib/text/search-filter'

/** What can be found: a post or a page, and what a reader may narrow a search down by. */
export type SearchDocument = {
  /** The path within the content folder. */
  file: string
  url: string
  title: string
  /** BCP 47. */
  language: string
  state: PublicationState
  html: string
  /** Names of categories and topics, as readers see them, and the year; a page has none. */
  filters: Record<SearchFilter, string[]>
}

/** Every post and page that is in the library; lists of them are not worth finding. */
export function searchDocuments({ posts, pages }: Pick<Library, 'posts' | 'pages'>): SearchDocument[] {
  const titles = (links: { title: string }[]) => links.map(({ title }) => title)
  return [
    ...posts.map(({ file, slug, title, language, state, html, topics, categories, date }) => ({
      ...{ file, url: postPath(slug), title, language, state, html },
      filters: { topic: titles(topics), category: titles(categories), year: [yearOf(date)] },
    })),
    ...pages.map(({ file, slug, title, language, state, html }) => ({
      ...{ file, url: pagePath(slug), title, language, state, html },
      filters: { topic: [], category: [], year: [] },
    })),
  ]
}
