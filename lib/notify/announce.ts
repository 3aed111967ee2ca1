import { type Command, CommandError } from '@/lib/command-line/command'
import { getMoments, getSince } from '@/lib/command-line/moments'
import { siteConfig } from '@/lib/config/settings'
import { pluralize } from '@/lib/diagnostics/issue'
import { absoluteUrl, declaredSiteUrl, indexNowKeyPath, sitemapPath } from '@/lib/routing/urls'
import { readChangedPages, toFeedUrls } from './changed-pages'
import { publishToWebSub, submitToIndexNow } from './submit'

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

/** `npm run announce` */
export const announceCommand: Command = {
  name: 'npm run announce',
  help,
  options: {},
  validate: getMoments,
  async run(commandLine) {
    const { indexNowKey, webSubHub } = siteConfig
    if (!indexNowKey && !webSubHub)
      throw new CommandError('Nothing to announce to: set indexNowKey or webSubHub in site.config.ts')
    const siteUrl = declaredSiteUrl()
    if (siteUrl === undefined)
      throw new CommandError('The URL of the site is unknown: set url in site.config.ts, or SITE_URL')
    const pages = await readChangedPages(absoluteUrl(sitemapPath), getSince(commandLine, new Date()))
    const foreign = pages.find((page) => !page.startsWith(`${siteUrl}/`))
    if (foreign !== undefined)
      throw new CommandError(`The sitemap of ${siteUrl} lists a page of another site: ${foreign}`)
    return pages.length === 0 ? 'Nothing has changed.' : announce(pages, siteUrl)
  },
}

/** @returns what was announced, a line for each service */
async function announce(pages: string[], siteUrl: string): Promise<string> {
  const { indexNowKey, webSubHub } = siteConfig
  const lines: string[] = []
  if (indexNowKey) {
    await submitToIndexNow(pages, { key: indexNowKey, keyFile: absoluteUrl(indexNowKeyPath(indexNowKey)) })
    lines.push(`Submitted ${pluralize(pages.length, 'page')} to search engines.`)
  }
  if (webSubHub) {
    const feeds = toFeedUrls(pages, siteUrl)
    await publishToWebSub(feeds, webSubHub).catch((error: Error) => {
      throw new CommandError([...lines, error.message].join('\n'))
    })
    lines.push(`Notified ${webSubHub} of ${pluralize(feeds.length, 'feed')}.`)
  }
  return lines.join('\n')
}
