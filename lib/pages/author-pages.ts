import { findAuthor, getAuthorPosts, getAuthors } from '@/lib/content/queries/authors'
import { getSite } from '@/lib/content/queries/store'
import { getSummaryPage } from './post-summary'
import { authorEntry } from './taxonomy-entry'

/** The overview of all authors; none before posts have two. */
export function getAuthorOverview(site = getSite()) {
  const entries = getAuthors(site).map(authorEntry)
  return entries.length > 0 ? { entries } : undefined
}

/** One page of the posts of an author. */
export function getAuthorPage({ slug, number }: { slug: string; number: number }, site = getSite()) {
  const author = findAuthor(slug, site)
  const page = author && getSummaryPage(getAuthorPosts(author, site), number)
  if (!author || !page) return undefined
  // Their slugs would change with every post.
  return { author: { ...author, posts: [] }, page }
}
