import type { Author, Post } from 'contentlayer/generated'
import { findPosts } from './posts'
import { getSite, memoizeBySite } from './store'

const authorsBySlug = memoizeBySite(({ authors }) => new Map(authors.map((author) => [author.slug, author])))

/** Every author with a page, by name; none before posts have two authors. */
export function getAuthors(site = getSite()): Author[] {
  return site.authors
}

export function findAuthor(slug: string, site = getSite()): Author | undefined {
  return authorsBySlug(site).get(slug)
}

/** The posts of an author, newest first. */
export function getAuthorPosts({ posts }: Author, site = getSite()): Post[] {
  return findPosts(posts, site)
}
