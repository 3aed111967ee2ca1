import { EMPTY_SITE, type Site } from '@/lib/content/site'
import { getRoutes } from '@/lib/pages/routes'
import { manifestPath } from '@/lib/routing/urls'
import { getGeneratedFiles } from './files'
import { searchPaths } from './search-index/search-paths'

/** What Next exports besides pages, from files in `app/`. */
const appPaths = [manifestPath]

/**
 * The paths of all pages and generated files of a site, encoded: of everything in it but the files of `public/` and of
 * bundles, and what pages load, such as images.
 */
export function getOutputPaths(site: Site): string[] {
  return [...getRoutes(site), ...getGeneratedFiles(site)].map(({ path }) => path).concat(searchPaths, appPaths)
}

/** The paths at which a file of `public/` takes the place of a generated one, encoded. */
export const replaceablePaths: ReadonlySet<string> = new Set(
  getGeneratedFiles(EMPTY_SITE).flatMap(({ path, isReplaceable }) => (isReplaceable ? [path] : [])),
)
