import { absoluteUrl, sitemapPath } from '@/lib/routing/urls'

/** Allows everything (RFC 9309) and names the sitemap. */
export function robotsTxt(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitemapPath)}\n`
}
