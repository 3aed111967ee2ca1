import { findCategory, getCategories, getCategoryPosts } from '@/lib/content/queries/categories'
import { getSite } from '@/lib/content/queries/store'
import { getSummaryPage } from './post-summary'
import { categoryEntry } from './taxonomy-entry'

/** The overview of all categories. */
export function getCategoryOverview(site = getSite()) {
  return { entries: getCategories(site).map(categoryEntry) }
}

/** One page of the posts in a category; the first with its introduction, which may be empty. */
export function getCategoryPage({ slug, number }: { slug: string; number: number }, site = getSite()) {
  const category = findCategory(slug, site)
  const page = category && getSummaryPage(getCategoryPosts(category, site), number)
  if (!category || !page) return undefined
  const { title, description, state, html } = category
  return { category: { slug, title, description, state }, html: number === 1 ? html : '', page }
}
