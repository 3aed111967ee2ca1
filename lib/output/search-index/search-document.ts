import type { Page, Post } from 'contentlayer/generated'
import { hashContent } from '@/lib/build-cache/hash-content'
import { siteConfig } from '@/lib/config/settings'
import type { Site } from '@/lib/content/site'
import { getYear } from '@/lib/dates/format-date'
import { pagePath, postPath } from '@/lib/routing/urls'
import type { SearchFilter } from '@/lib/text/search-filter'

/** A post or page for the search index, with nothing else: the index is built again when one of them changes. */
export type SearchDocument = Content & {
  /** Identifies all of this, and the code. */
  key: string
}

type Content = Pick<Post | Page, 'type' | 'slug' | 'title' | 'state' | 'html' | 'text'> & {
  /** The path of its page, encoded. */
  url: string
  /** BCP 47; undefined if it is the site’s. */
  language: string | undefined
  /** The titles of categories and topics, and the year. Pages have none. */
  filters: Record<SearchFilter, string[]>
}

/**
 * Returns a search document for every post and page. Lists are not indexed.
 *
 * @param codeFingerprint see `getCodeFingerprint`
 */
export function getSearchDocuments(
  { posts, pages }: Pick<Site, 'posts' | 'pages'>,
  codeFingerprint = '',
): SearchDocument[] {
  const getTitles = (links: { title: string }[]) => links.map(({ title }) => title)
  const contents: Content[] = [
    ...posts.map((post) => ({
      ...pickIndexed(post),
      url: postPath(post.slug),
      filters: { topic: getTitles(post.topics), category: getTitles(post.categories), year: [getYear(post.date)] },
    })),
    ...pages.map((page) => ({
      ...pickIndexed(page),
      url: pagePath(page.slug),
      filters: { topic: [], category: [], year: [] },
    })),
  ]
  return contents.map((content) => ({ ...content, key: hashContent(codeFingerprint, JSON.stringify(content)) }))
}

function pickIndexed({ type, slug, title, language, state, html, text }: Post | Page) {
  const otherLanguage = language === siteConfig.language ? undefined : language
  return { type, slug, title, language: otherLanguage, state, html, text }
}
