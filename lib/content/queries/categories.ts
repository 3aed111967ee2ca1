import type { Category, Post } from 'contentlayer/generated'
import { findPosts } from './posts'
import { getSite, memoizeBySite } from './store'

const categoriesBySlug = memoizeBySite(
  ({ categories }) => new Map(categories.map((category) => [category.slug, category])),
)

/** Every category with posts, by title. */
export function getCategories(site = getSite()): Category[] {
  return site.categories
}

export function findCategory(slug: string, site = getSite()): Category | undefined {
  return categoriesBySlug(site).get(slug)
}

/** The posts in a category, newest first. */
export function getCategoryPosts({ posts }: Category, site = getSite()): Post[] {
  return findPosts(posts, site)
}
