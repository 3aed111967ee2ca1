import type { Category } from '@/lib/content/model/category'
import { fromLibrary, library } from './store'

const categoriesBySlug = fromLibrary(
  ({ categories }) => new Map(categories.map((category) => [category.slug, category])),
)

/** Every category that has posts, by title. */
export function allCategories(): Category[] {
  return library().categories
}

export function findCategory(slug: string): Category | undefined {
  return categoriesBySlug().get(slug)
}
