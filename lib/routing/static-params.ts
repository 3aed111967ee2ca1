import { isDevelopment } from '@/lib/config/environment'
import { pageNumbers } from './pagination'
import { LIST_PAGE } from './urls'

/**
 * The slug of a page that does not exist. `output: 'export'` refuses a route without pages, but a new blog may
 * have no post yet; the page answers 404, and the build removes it again.
 */
export const PLACEHOLDER = '-placeholder-'

/**
 * The params of a route for `generateStaticParams`. In dev there are none: every page is rendered when it is asked
 * for, and Next’s dev server keeps no list of them, which it corrupts when several pages are asked for at once.
 */
function staticParams<P>(params: P[]): P[] {
  return isDevelopment() ? [] : params
}

/** The params of a route with one page per slug. */
export function slugParams(entries: { slug: string }[]): { slug: string }[] {
  const slugs = entries.length === 0 ? [PLACEHOLDER] : entries.map(({ slug }) => slug)
  return staticParams(slugs.map((slug) => ({ slug })))
}

/** The segments of a path below a list: `[]` for `/posts/`, `['page', '2']` for `/posts/page/2/`. */
type PathParams = { path: string[] }

/** The params of a list: its first page and all others. */
export function listParams(list: unknown[]): PathParams[] {
  return staticParams(pageNumbers(list).map((number) => ({ path: pageSegments(number) })))
}

/** The params of a taxonomy: the overview of its terms, and the pages of each of them. */
export function taxonomyParams<T extends { slug: string }>(terms: T[], postsOf: (term: T) => unknown[]): PathParams[] {
  const pages = terms.flatMap((term) =>
    pageNumbers(postsOf(term)).map((number) => [term.slug, ...pageSegments(number)]),
  )
  return staticParams([{ path: [] }, ...pages.map((path) => ({ path }))])
}

/** The number of the page of a list at a path; 0 where there can be none. */
export function parsePageNumber([keyword, number, ...rest]: string[] = []): number {
  if (keyword === undefined) return 1
  const isPage = keyword === LIST_PAGE && rest.length === 0 && /^[1-9]\d*$/.test(number ?? '') && number !== '1'
  return isPage ? Number(number) : 0
}

/** The term of a taxonomy at a path, decoded, and the number of its page; nothing for the overview of all terms. */
export function parseTermPath([slug, ...rest]: string[] = []): { slug: string; number: number } | undefined {
  return slug === undefined ? undefined : { slug: decodeURIComponent(slug), number: parsePageNumber(rest) }
}

function pageSegments(number: number): string[] {
  return number === 1 ? [] : [LIST_PAGE, String(number)]
}
