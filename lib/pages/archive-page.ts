import { getPosts } from '@/lib/content/queries/posts'
import { getSite, memoizeBySite } from '@/lib/content/queries/store'
import { findYearStarts } from '@/lib/routing/archive-years'
import { getSummaryPage } from './post-summary'

const yearStarts = memoizeBySite(({ posts }) => findYearStarts(posts))

/** One page of all posts, and where each year starts. */
export function getArchivePage(number: number, site = getSite()) {
  const page = getSummaryPage(getPosts(site), number)
  return page && { page, years: yearStarts(site) }
}
