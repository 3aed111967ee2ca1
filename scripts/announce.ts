import { siteConfig } from '@/lib/config/settings'
import { getSettingsIssues } from '@/lib/config/settings-issues'
import { formatIssues } from '@/lib/diagnostics/issue'
import { exitWithError } from '@/lib/node/process'
import { findChangedPages, toFeedUrls } from '@/lib/notify/changed-pages'
import { request } from '@/lib/notify/request'
import { publishToWebSub, submitToIndexNow } from '@/lib/notify/submit'
import { absoluteUrl, declaredSiteUrl, indexNowKeyPath, sitemapPath } from '@/lib/routing/urls'

/**
 * Announces the pages that have changed according to the sitemap of the deployed site, since the moment on the command
 * line or in the last 24 hours: to search engines by IndexNow, to feed readers by a WebSub hub.
 */
const issues = getSettingsIssues()
if (issues.length > 0) exitWithError(formatIssues(issues))
const { indexNowKey, webSubHub } = siteConfig
const [moment] = process.argv.slice(2).filter(Boolean)
const since = moment === undefined ? new Date() : new Date(moment)
if (Number.isNaN(since.getTime())) exitWithError(`${moment} is not a date (write 2026-11-25T09:00:00Z)`)
if (!indexNowKey && !webSubHub) exitWithError('Nothing to announce to: set indexNowKey or webSubHub in site.config.ts')
const siteUrl =
  declaredSiteUrl() ?? exitWithError('The URL of the site is unknown: set url in site.config.ts, or SITE_URL')

try {
  const pages = findChangedPages(await request(absoluteUrl(sitemapPath)), since)
  const foreign = pages.find((page) => !page.startsWith(`${siteUrl}/`))
  if (foreign !== undefined) throw new Error(`The sitemap of ${siteUrl} lists a page of another site: ${foreign}`)
  if (pages.length === 0) console.log('Nothing has changed.')
  else await announce(pages)
} catch (error) {
  exitWithError(error)
}

async function announce(pages: string[]): Promise<void> {
  if (indexNowKey) {
    await submitToIndexNow(pages, { key: indexNowKey, keyFile: absoluteUrl(indexNowKeyPath(indexNowKey)) })
    console.log(`Submitted ${pages.length} pages to search engines.`)
  }
  if (webSubHub) {
    const feeds = toFeedUrls(pages, siteUrl)
    await publishToWebSub(feeds, webSubHub)
    console.log(`Notified ${webSubHub} of ${feeds.length} feeds.`)
  }
}
