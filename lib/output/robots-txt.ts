import { siteConfig } from '@/lib/config/settings'
import { absoluteUrl, sitemapPath } from '@/lib/routing/urls'

/** The signals of https://contentsignals.org, as the settings and as `robots.txt` name them. */
const SIGNALS = [
  ['search', 'search'],
  ['aiInput', 'ai-input'],
  ['aiTrain', 'ai-train'],
] as const

/** Renders `robots.txt` (RFC 9309), which allows everything, says for what, and links to the sitemap. */
export function renderRobotsTxt(): string {
  return `User-agent: *\n${renderSignals()}Allow: /\n\nSitemap: ${absoluteUrl(sitemapPath)}\n`
}

/** The line `Content-Signal: search=yes, ai-train=no`, or nothing where the settings name no signal. */
function renderSignals(): string {
  const { contentSignals = {} } = siteConfig
  const signals = SIGNALS.flatMap(([setting, name]) => {
    const isAllowed = contentSignals[setting]
    return isAllowed === undefined ? [] : `${name}=${isAllowed ? 'yes' : 'no'}`
  })
  return signals.length > 0 ? `Content-Signal: ${signals.join(', ')}\n` : ''
}
