import { x } from 'xastscript'
import type { Site } from '@/lib/content/site'
import { getRoutes } from '@/lib/pages/routes'
import { absoluteUrl } from '@/lib/routing/urls'
import { xmlDocument } from './xml'

/** Renders the sitemap, which has all pages that are not unlisted: https://www.sitemaps.org/protocol.html */
export function renderSitemap(site: Site): string {
  const urls = getRoutes(site)
    .filter(({ isUnlisted }) => !isUnlisted)
    .map(({ path, lastModified }) =>
      x('url', [x('loc', absoluteUrl(path)), lastModified && x('lastmod', lastModified.dateTime)]),
    )
  return xmlDocument(x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls))
}
