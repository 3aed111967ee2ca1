import { furtherPages } from './pagination'

/**
 * The slug of a page that does not exist. `output: 'export'` refuses a route without pages, but a new
 * blog may well have no category yet; the page answers 404 and the build removes it again.
 */
export const NOTHING = '-nothing-'

/** One set of params an entry, for `generateStaticParams`. */
export function staticParams<T, P>(entries: T[], toParams: (entry: T) => P, nothing: P): P[] {
  return entries.length === 0 ? [nothing] : entries.map(toParams)
}

/** The number of a page in its address, from 2, since the first page has none; 0 where it is no such number. */
export function pageNumberFromParam(param: string): number {
  return /^[1-9]\d*$/.test(param) && param !== '1' ? Number(param) : 0
}

type Listed = { slug: string; number: string }

/** The pages besides the first of lists that have a page each, for `generateStaticParams`. */
export function furtherPagesParams<T extends { slug: string }>(lists: T[], postsOf: (list: T) => unknown[]): Listed[] {
  const pages = lists.flatMap((list) =>
    furtherPages(postsOf(list)).map((number) => ({ slug: list.slug, number: String(number) })),
  )
  return staticParams(pages, (page) => page, { slug: NOTHING, number: NOTHING })
}
