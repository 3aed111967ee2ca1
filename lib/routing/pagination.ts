import { siteConfig } from '@/site.config'

/** One page of a list. Pages count from 1, and so does `first`. */
export type ListPage<T> = {
  entries: T[]
  number: number
  pageCount: number
  /** The position in the whole list of the first entry here. */
  first: number
}

const DEFAULT_SIZE = 30

/** How many posts a page of a list has. */
export const postsPerPage = siteConfig.postsPerPage ?? DEFAULT_SIZE

/** How many pages a list has; an empty list has one. */
function countPages(list: unknown[]): number {
  return Math.max(1, Math.ceil(list.length / postsPerPage))
}

/** One page of a list; nothing where the list has no such page. */
export function listPage<T>(list: T[], number: number): ListPage<T> | undefined {
  const pageCount = countPages(list)
  if (number < 1 || number > pageCount) return undefined
  const start = (number - 1) * postsPerPage
  return { entries: list.slice(start, start + postsPerPage), number, pageCount, first: start + 1 }
}

/** The numbers of all pages of a list, `[1]` for a short one. */
export function pageNumbers(list: unknown[]): number[] {
  return Array.from({ length: countPages(list) }, (_, index) => index + 1)
}

/** The number of the page that has the entry at an index. */
export function pageNumberAt(index: number): number {
  return Math.floor(index / postsPerPage) + 1
}
