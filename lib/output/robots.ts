import { absoluteUrl, sitemapPath } from '@/lib/routing/urls'

/** Nothing is kept from robots (RFC 9309), and the sitemap tells them what there is. */
export function robotsTxt(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitemapPath)}\n`
}
