import { siteConfig } from '@/lib/config/settings'

/** One page of a list. `number` and `first` count from 1. */
export type ListPage<T> = {
  entries: T[]
  number: number
  pageCount: number
  /** The position of the first entry of the page in the whole list. */
  first: number
}

const DEFAULT_SIZE = 30

const postsPerPage = siteConfig.postsPerPage ?? DEFAULT_SIZE

/** Returns the number of pages; an empty list has one. */
function countPages(list: unknown[]): number {
  return Math.max(1, Math.ceil(list.length / postsPerPage))
}

/** Returns one page of a list, or `undefined` if the list has no such page. */
export function getListPage<T>(list: T[], number: number): ListPage<T> | undefined {
  const pageCount = countPages(list)
  if (number < 1 || number > pageCount) return undefined
  const start = (number - 1) * postsPerPage
  return { entries: list.slice(start, start + postsPerPage), number, pageCount, first: start + 1 }
}

/** Returns the numbers of all pages of a list: `[1]` for a short or empty one. */
export function getPageNumbers(list: unknown[]): number[] {
  return Array.from({ length: countPages(list) }, (_, index) => index + 1)
}

/** Returns the number of the page with the entry at an index (from 0). */
export function getPageNumber(index: number): number {
  return Math.floor(index / postsPerPage) + 1
}
