import { isDevelopment } from '@/lib/config/environment'
import { getPageNumbers } from './pagination'
import { decodePath } from './paths'
import { LIST_PAGE_SEGMENT, slugFromParam } from './urls'

/**
 * The slug of a placeholder page. With `output: 'export'` every route needs a page, but a new blog may have no posts.
 * The page calls `notFound()`, and `finishExport` removes it.
 */
export const PLACEHOLDER_SLUG = '-placeholder-'

/**
 * The params of a route for `generateStaticParams`; none in dev, where pages are rendered on request: Next’s dev server
 * would cache the list, and corrupts it when several pages are requested at once.
 */
function staticParams<P>(params: P[]): P[] {
  return isDevelopment() ? [] : params
}

/** The params of a route with one page per slug. */
export function slugParams(entries: { slug: string }[]): { slug: string }[] {
  const slugs = entries.length === 0 ? [PLACEHOLDER_SLUG] : entries.map(({ slug }) => slug)
  return staticParams(slugs.map((slug) => ({ slug })))
}

/** The params of the pages of the author, whose slugs are paths. */
export function pageParams(pages: { slug: string }[]): PathParams[] {
  const slugs = pages.length === 0 ? [PLACEHOLDER_SLUG] : pages.map(({ slug }) => slug)
  return staticParams(slugs.map((slug) => ({ path: slug.split('/') })))
}

/** The slug of the page at a path, as Next passes it. */
export function slugFromPath(path: string[]): string {
  return path.map(slugFromParam).join('/')
}

/** The segments of a path below a list: `[]` for `/posts/`, `['page', '2']` for `/posts/page/2/`. */
type PathParams = { path: string[] }

/** The params of all pages of a list. */
export function listParams(list: unknown[]): PathParams[] {
  return staticParams(getPageNumbers(list).map((number) => ({ path: pageSegments(number) })))
}

/** The params of a taxonomy: the overview of its terms, and all pages of each term. */
export function taxonomyParams<T extends { slug: string }>(terms: T[], getPosts: (term: T) => unknown[]): PathParams[] {
  const pages = terms.flatMap((term) =>
    getPageNumbers(getPosts(term)).map((number) => [term.slug, ...pageSegments(number)]),
  )
  return staticParams([{ path: [] }, ...pages.map((path) => ({ path }))])
}

/** The params of a taxonomy that has no page at all without terms. */
export function optionalTaxonomyParams<T extends { slug: string }>(
  terms: T[],
  getPosts: (term: T) => unknown[],
): PathParams[] {
  return terms.length === 0 ? staticParams([{ path: [PLACEHOLDER_SLUG] }]) : taxonomyParams(terms, getPosts)
}

/** Returns the page number in the path below a list, from 1; 0 for a path that no page can have. */
export function parsePageNumber([keyword, number, ...rest]: string[] = []): number {
  if (keyword === undefined) return 1
  const isPage = keyword === LIST_PAGE_SEGMENT && rest.length === 0 && /^[1-9]\d*$/.test(number ?? '') && number !== '1'
  return isPage ? Number(number) : 0
}

/** Returns the term and page number in the path below a taxonomy, decoded; `undefined` for the overview of terms. */
export function parseTermPath([slug, ...rest]: string[] = []): { slug: string; number: number } | undefined {
  return slug === undefined ? undefined : { slug: decodePath(slug), number: parsePageNumber(rest) }
}

function pageSegments(number: number): string[] {
  return number === 1 ? [] : [LIST_PAGE_SEGMENT, String(number)]
}
