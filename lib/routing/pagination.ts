import { siteConfig } from '@/site.config'

/** A part of a list that is too long for one page. Pages count from 1, and so does `first`. */
export type ListPage<T> = {
  entries: T[]
  number: number
  pageCount: number
  /** The place in the whole list of the first entry here. */
  first: number
}

const DEFAULT_SIZE = 30

/** How many posts stand on a page of a list. */
export const postsPerPage = siteConfig.postsPerPage ?? DEFAULT_SIZE

/** How many pages a list has; an empty one has one too, which says so. */
export function pageCountOf(list: unknown[]): number {
  return Math.max(1, Math.ceil(list.length / postsPerPage))
}

/** One page of a list, or nothing where the list has no such page. */
export function listPage<T>(list: T[], number: number): ListPage<T> | undefined {
  const pageCount = pageCountOf(list)
  if (number < 1 || number > pageCount) return undefined
  const start = (number - 1) * postsPerPage
  return { entries: list.slice(start, start + postsPerPage), number, pageCount, first: start + 1 }
}

/** The numbers of the pages that a list has besides its first. */
export function furtherPages(list: unknown[]): number[] {
  return Array.from({ length: pageCountOf(list) - 1 }, (_, index) => index + 2)
}

/** The page on which an entry of a list stands. */
export function pageNumberAt(index: number): number {
  return Math.floor(index / postsPerPage) + 1
}
