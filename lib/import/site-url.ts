import { decodePath, encodePath } from '@/lib/routing/paths'

/**
 * The URL of an old site, or one that no site has if its settings have none that a browser can open: `ada.example`,
 * which is a path, or `localhost:4000`, of which the host is the scheme.
 */
export function toSiteUrl(url = ''): string {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : 'https://old.invalid'
}

/** The decoded path of a URL within a site; `undefined` for another site. `http:` and `www.` make no difference. */
export function toSitePath(url: string, base: string, siteUrls: string[]): string | undefined {
  for (const siteUrl of siteUrls) {
    const below = decodePath(new URL(siteUrl).pathname).replace(/\/$/, '')
    const origin = new URL(encodePath(below + base), siteUrl)
    if (!URL.canParse(url, origin.href)) return undefined
    const { protocol, hostname, pathname } = new URL(url, origin)
    if (!/^https?:$/.test(protocol) || toBareHost(hostname) !== toBareHost(origin.hostname)) continue
    const path = decodePath(pathname)
    return below !== '' && (path === below || path.startsWith(`${below}/`)) ? path.slice(below.length) || '/' : path
  }
  return undefined
}

/** A host without `www.`, with which a site has the same pages. */
export function toBareHost(host: string): string {
  return host.replace(/^www\./, '').toLowerCase()
}
