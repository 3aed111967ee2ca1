import type { Category } from './category'
import { library } from './contentlayer'

/** Every category that has posts, by title. */
export function allCategories(): Category[] {
  return library().categories
}

export function findCategory(slug: string): Category | undefined {
  return library().categories.find((category) => category.slug === slug)
}
