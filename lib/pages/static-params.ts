import { readRenderedPaths } from '@/lib/build-cache/rendered-paths'
import { isDevelopment } from '@/lib/config/environment'
import { resolveSitePaths } from '@/lib/config/paths'
import { decodePath } from '@/lib/routing/paths'
import { LIST_PAGE_SEGMENT } from '@/lib/routing/urls'
import { getRoutes, type RouteKind } from './routes'

/**
 * The slug of a placeholder page. With `output: 'export'` every route needs a page, but a new blog may have no posts.
 * The page calls `notFound()`, and `finishExport` removes it.
 */
export const PLACEHOLDER_SLUG = '-placeholder-'

/** The segments of a path below a list: `[]` for `/posts/`, `['page', '2']` for `/posts/page/2/`. */
type PathParams = { path: string[] }

/**
 * The params of all pages of some kinds for `generateStaticParams`; none in dev, where pages are rendered on request:
 * Next’s dev server would cache the list, and corrupts it when several pages are requested at once.
 *
 * @param base the path that all of theirs begin with
 */
export function pathParams(base: string, ...kinds: RouteKind[]): PathParams[] {
  if (isDevelopment()) return []
  const isRendered = readRenderedPaths(resolveSitePaths())
  const paths = getRoutes(undefined, kinds)
    .filter(({ path }) => isRendered?.has(path) ?? true)
    .map(({ path }) => toSegments(path.slice(base.length)))
  return (paths.length > 0 ? paths : [[PLACEHOLDER_SLUG]]).map((path) => ({ path }))
}

function toSegments(path: string): string[] {
  return path.split('/').filter(Boolean).map(decodePath)
}

/** The slug of the page at a path, as Next passes it. */
export function slugFromPath(path: string[]): string {
  return path.map(decodePath).join('/')
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
