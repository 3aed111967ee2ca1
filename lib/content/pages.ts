import { library } from './contentlayer'
import type { Page } from './page'

export function allPages(): Page[] {
  return library().pages
}

export function findPage(slug: string): Page | undefined {
  return library().pages.find((page) => page.slug === slug)
}
