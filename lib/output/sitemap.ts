import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Site } from '@/lib/content/site'
import { newestFirst } from '@/lib/dates/parse-date'
import { getRoutes, type Route } from '@/lib/pages/routes'
import { absoluteUrl, sitemapPartPath, sitemapPath } from '@/lib/routing/urls'
import { xmlDocument } from './xml'

/** What one file may have, in URLs and in bytes of UTF-8: https://www.sitemaps.org/protocol.html#index */
const LIMITS = { urls: 50_000, bytes: 52_428_800 }

type SitemapFile = { path: string; render: () => string }

/**
 * The files of the sitemap, which has all pages that are not unlisted: https://www.sitemaps.org/protocol.html. If one
 * file may not have all of them, `/sitemap.xml` is an index of as few as possible.
 */
export function getSitemapFiles(site: Site, limits = LIMITS): SitemapFile[] {
  const listed = getRoutes(site).filter(({ isUnlisted }) => !isUnlisted)
  const parts = splitIntoParts(listed, limits)
  if (parts.length === 1) return [{ path: sitemapPath, render: () => xmlDocument(renderUrls(listed)) }]
  return [
    { path: sitemapPath, render: () => xmlDocument(renderIndex(parts)) },
    ...parts.map((routes, index) => ({
      path: sitemapPartPath(index + 1),
      render: () => xmlDocument(renderUrls(routes)),
    })),
  ]
}

/** Fills each part up to the limits, in the order of the routes; there is always one part. */
function splitIntoParts(routes: Route[], limits: typeof LIMITS): Route[][] {
  const emptyBytes = Buffer.byteLength(xmlDocument(renderUrls([])))
  if (routes.length <= limits.urls && emptyBytes + estimateBytes(routes) <= limits.bytes) return [routes]
  let part: Route[] = []
  const parts = [part]
  let bytes = emptyBytes
  for (const route of routes) {
    const added = Buffer.byteLength(toXml(renderEntry('url', route)))
    if (part.length > 0 && (part.length === limits.urls || bytes + added > limits.bytes)) {
      part = []
      parts.push(part)
      bytes = emptyBytes
    }
    part.push(route)
    bytes += added
  }
  return parts
}

/**
 * What the entries have at most, if every character of theirs had to be escaped. The paths of all files are asked for
 * after every change in dev, and to serialize ten thousand URLs each time would take a tenth of a second.
 */
function estimateBytes(routes: Route[]): number {
  const rest = `<url><loc>${absoluteUrl('')}</loc><lastmod>2022-04-04T00:00:00+02:00</lastmod></url>`
  return routes.reduce((sum, { path }) => sum + (rest.length + path.length) * '&#x26;'.length, 0)
}

function renderUrls(routes: Route[]): Element {
  return renderRoot(
    'urlset',
    routes.map((route) => renderEntry('url', route)),
  )
}

/** Lists the parts, each with the newest date in it. */
function renderIndex(parts: Route[][]): Element {
  const entries = parts.map((routes, index) => {
    const [lastModified] = routes.flatMap((route) => route.lastModified ?? []).sort(newestFirst)
    return renderEntry('sitemap', { path: sitemapPartPath(index + 1), lastModified })
  })
  return renderRoot('sitemapindex', entries)
}

function renderRoot(name: string, entries: Element[]): Element {
  return x(name, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, entries)
}

function renderEntry(name: string, { path, lastModified }: Pick<Route, 'path' | 'lastModified'>): Element {
  return x(name, [x('loc', absoluteUrl(path)), lastModified && x('lastmod', lastModified.dateTime)])
}
