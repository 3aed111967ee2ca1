import type { Page } from 'contentlayer/generated'
import { getSite } from './store'

export function getPages(): Page[] {
  return getSite().pages
}

export function findPage(slug: string): Page | undefined {
  return getPages().find((page) => page.slug === slug)
}
