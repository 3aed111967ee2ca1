import type { Page } from 'contentlayer/generated'
import { getSite } from './store'

export function getPages(): Page[] {
  return getSite().pages
}

export function findPage(slug: string, site = getSite()): Page | undefined {
  return site.pages.find((page) => page.slug === slug)
}

/** The pages that a page is below, from the top: of `talks/2026` the page `talks`, if there is one. */
export function getParentPages({ slug }: Pick<Page, 'slug'>, site = getSite()): Page[] {
  const names = slug.split('/')
  return names.slice(1).flatMap((_, index) => findPage(names.slice(0, index + 1).join('/'), site) ?? [])
}
