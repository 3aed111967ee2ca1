import type { Post } from 'contentlayer/generated'
import { siteConfig } from '@/lib/config/settings'
import { absoluteUrl, authorPath } from '@/lib/routing/urls'

/** The author of a post; with a slug if the author has a page. */
export type AuthorLink = Pick<Post['authors'][number], 'name' | 'slug' | 'url'>

/** Where to learn who an author is: the absolute URL of the author’s page here, or of the author’s own site. */
export function authorUrl({ slug, url }: AuthorLink): string | undefined {
  return slug === undefined ? url : absoluteUrl(authorPath(slug))
}

/** Whether a post is by the author of the site alone, whom the site names anyway. */
export function isBySiteAuthor({ authors }: Pick<Post, 'authors'>): boolean {
  return authors.length === 1 && authors[0]?.name === siteConfig.author?.name
}

/** Whether a page says who wrote a post: where there are several authors, and where it is not the author of the site. */
export function hasByline(post: Pick<Post, 'authors'>): boolean {
  return post.authors.some(({ slug }) => slug !== undefined) || (post.authors.length > 0 && !isBySiteAuthor(post))
}

/** `Ada Example and Ben Guest`, in the language of the site. */
export function formatAuthors(authors: AuthorLink[]): string {
  return new Intl.ListFormat(siteConfig.language).format(authors.map(({ name }) => name))
}

/**
 * The same in parts: each author, and the words between them.
 *
 * @param language of these words, BCP 47
 */
export function formatAuthorParts(authors: AuthorLink[], language: string): (AuthorLink | string)[] {
  let index = 0
  return new Intl.ListFormat(language)
    .formatToParts(authors.map(({ name }) => name))
    .map(({ type, value }) => (type === 'element' ? (authors[index++] ?? value) : value))
}
