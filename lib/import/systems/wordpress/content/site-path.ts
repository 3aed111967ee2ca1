import { decodePath } from '@/lib/routing/paths'

/**
 * The decoded path of a URL of the site, without the path that the site is below; `undefined` if it is a query, such as
 * `?p=12`, or on another site.
 */
export function toSitePath(url: string, siteUrl: string): string | undefined {
  if (!URL.canParse(url) || !URL.canParse(siteUrl)) return undefined
  const { pathname, search, hostname } = new URL(url)
  const site = new URL(siteUrl)
  if (search !== '' || hostname !== site.hostname) return undefined
  const base = site.pathname.replace(/\/$/, '')
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname
  return decodePath(path)
}
