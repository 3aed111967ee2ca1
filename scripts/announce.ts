import { readCommandLine } from '@/lib/command-line/command'
import { getMoments, getSince } from '@/lib/command-line/moments'
import { siteConfig } from '@/lib/config/settings'
import { getSettingsIssues } from '@/lib/config/settings-issues'
import { formatIssues, pluralize } from '@/lib/diagnostics/issue'
import { exitWithError } from '@/lib/node/process'
import { readChangedPages, toFeedUrls } from '@/lib/notify/changed-pages'
import { publishToWebSub, submitToIndexNow } from '@/lib/notify/submit'
import { absoluteUrl, declaredSiteUrl, indexNowKeyPath, sitemapPath } from '@/lib/routing/urls'

const help = `
Announces the pages that have changed, according to the sitemap of the deployed site, since a moment, by default in the
last 24 hours: to search engines by IndexNow (indexNowKey in site.config.ts), to feed readers by a WebSub hub (webSubHub).
Of several moments the latest counts.

  npm run announce
  npm run announce -- 2026-11-25T09:00:00Z

A moment is in UTC unless it has an offset, such as 2026-11-25T09:00+02:00.

Options:
  -h, --help   prints this
`

/** Announces what has changed. */
const commandLine = readCommandLine({ name: 'npm run announce', help, options: {}, validate: getMoments })
const since = getSince(commandLine, new Date())
const issues = getSettingsIssues()
if (issues.length > 0) exitWithError(formatIssues(issues))
const { indexNowKey, webSubHub } = siteConfig
if (!indexNowKey && !webSubHub) exitWithError('Nothing to announce to: set indexNowKey or webSubHub in site.config.ts')
const siteUrl =
  declaredSiteUrl() ?? exitWithError('The URL of the site is unknown: set url in site.config.ts, or SITE_URL')

try {
  const pages = await readChangedPages(absoluteUrl(sitemapPath), since)
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
    console.log(`Submitted ${pluralize(pages.length, 'page')} to search engines.`)
  }
  if (webSubHub) {
    const feeds = toFeedUrls(pages, siteUrl)
    await publishToWebSub(feeds, webSubHub)
    console.log(`Notified ${webSubHub} of ${pluralize(feeds.length, 'feed')}.`)
  }
}
