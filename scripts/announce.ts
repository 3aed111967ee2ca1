import { changedPages, feedsOf } from '@/lib/notify/changed-pages'
import { ask } from '@/lib/notify/request'
import { tellHub, tellSearchEngines } from '@/lib/notify/submit'
import { absoluteUrl, declaredSiteUrl, indexNowKeyPath, sitemapPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

/**
 * Tells those who asked to be told what is new on the site as it is served now: search engines by IndexNow, feed
 * readers by a WebSub hub. What has changed since the moment on the command line, or since yesterday, says the
 * site’s own sitemap.
 */
const { indexNowKey, webSubHub } = siteConfig
const [moment] = process.argv.slice(2).filter(Boolean)
const since = moment === undefined ? new Date() : new Date(moment)
if (Number.isNaN(since.getTime())) endWith(`${moment} is no moment (write 2026-11-25T09:00:00Z)`)
if (!indexNowKey && !webSubHub) endWith('Nobody asked to be told (set indexNowKey or webSubHub in site.config.ts)')
const siteUrl =
  declaredSiteUrl() ?? endWith('Nobody says where the site lives (set url in site.config.ts, or SITE_URL)')

try {
  const pages = changedPages(await ask(absoluteUrl(sitemapPath)), since)
  const elsewhere = pages.find((page) => !page.startsWith(`${siteUrl}/`))
  if (elsewhere !== undefined) throw new Error(`The site at ${siteUrl} believes to live elsewhere: ${elsewhere}`)
  if (pages.length === 0) console.log('Nothing has changed.')
  else await tell(pages)
} catch (error) {
  endWith(error instanceof Error ? error.message : String(error))
}

async function tell(pages: string[]): Promise<void> {
  if (indexNowKey) {
    await tellSearchEngines(pages, { key: indexNowKey, keyFile: absoluteUrl(indexNowKeyPath(indexNowKey)) })
    console.log(`Told search engines of ${pages.length} pages.`)
  }
  if (webSubHub) {
    const feeds = feedsOf(pages, siteUrl)
    await tellHub(feeds, webSubHub)
    console.log(`Told ${webSubHub} of ${feeds.length} feeds.`)
  }
}

function endWith(message: string): never {
  console.error(message)
  process.exit(1)
}
