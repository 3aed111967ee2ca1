import type { Page } from '@/lib/content/model/page'
import { library } from './store'

export function allPages(): Page[] {
  return library().pages
}

export function findPage(slug: string): Page | undefined {
  return library().pages.find((page) => page.slug === slug)
}
