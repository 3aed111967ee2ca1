import { findPage, getParentPages } from '@/lib/content/queries/pages'
import { getSite } from '@/lib/content/queries/store'

/** A page of its own, and the pages that it is below, from the top. */
export function getContentPage(slug: string, site = getSite()) {
  const page = findPage(slug, site)
  if (!page) return undefined
  const parents = getParentPages(page, site).map(({ slug, title, language }) => ({ slug, title, language }))
  return { page, parents }
}
