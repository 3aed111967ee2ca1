import type { Page } from 'contentlayer/generated'
import { HOME_PAGE_SLUG } from '@/lib/content/site'
import { getSite, memoizeBySite } from './store'

const pagesBySlug = memoizeBySite((site) => new Map(getPages(site).map((page) => [page.slug, page])))

/** The pages with a URL of their own. */
export function getPages(site = getSite()): Page[] {
  return site.pages.filter(({ slug }) => slug !== HOME_PAGE_SLUG)
}

/** The introduction of the home page, `pages/index.md`, if there is one. */
export function getIntroduction(site = getSite()): Page | undefined {
  return site.pages.find(({ slug }) => slug === HOME_PAGE_SLUG)
}

export function findPage(slug: string, site = getSite()): Page | undefined {
  return pagesBySlug(site).get(slug)
}

/** The pages that a page is below, from the top: of `talks/2026` the page `talks`, if there is one. */
export function getParentPages({ slug }: Pick<Page, 'slug'>, site = getSite()): Page[] {
  const names = slug.split('/')
  return names.slice(1).flatMap((_, index) => findPage(names.slice(0, index + 1).join('/'), site) ?? [])
}
