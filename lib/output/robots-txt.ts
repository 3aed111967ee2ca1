import { absoluteUrl, sitemapPath } from '@/lib/routing/urls'

/** Renders `robots.txt` (RFC 9309), which allows everything and links to the sitemap. */
export function renderRobotsTxt(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitemapPath)}\n`
}
