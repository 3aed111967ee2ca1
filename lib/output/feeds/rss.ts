import type { Element } from 'xast'
import { x } from 'xastscript'
import { siteConfig } from '@/lib/config/settings'
import { latestModification } from '@/lib/dates/last-modified'
import { formatLicense, postLicense } from '@/lib/metadata/post-license'
import { xmlDocument } from '@/lib/output/xml'
import { absoluteUrl, feedFilePath } from '@/lib/routing/urls'
import { isCreativeCommons, type License } from '@/lib/text/license'
import { browserView } from './browser-view'
import type { Feed } from './feed'
import { textToHtml } from './feed-html'
import { feedItem } from './feed-item'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** https://www.rssboard.org/creative-commons, in feeds that have such a licence. */
const LICENSE_NAMESPACE = { 'xmlns:creativeCommons': 'http://backend.userland.com/creativeCommonsRssModule' }

/** A feed as RSS 2.0, https://www.rssboard.org/rss-specification, with the texts as `content:encoded`. */
export function rssFeed({ title, description, path, posts }: Feed): string {
  const { language, webSubHub } = siteConfig
  const self = absoluteUrl(feedFilePath(path, 'rss.xml'))
  const changed = latestModification(posts)
  const { stylesheet, note } = browserView()
  const licenses = posts.map(postLicense)
  const shared = sharedLicense(licenses)
  const channel = x('channel', [
    x('title', title),
    x('link', absoluteUrl(path)),
    x('description', description),
    x('language', language),
    shared && x('copyright', formatLicense(shared)),
    changed && x('lastBuildDate', rfc822(changed.instant)),
    x('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    webSubHub === undefined ? undefined : x('atom:link', { rel: 'hub', href: webSubHub }),
    note,
    ...posts.map((post) => item(feedItem(post))),
  ])
  const namespaces = { ...NAMESPACES, ...(licenses.some(isKnownToModule) && LICENSE_NAMESPACE) }
  return xmlDocument(x('rss', { version: '2.0', ...namespaces }, [channel]), [stylesheet])
}

function item({ post, title, url, content, labels }: ReturnType<typeof feedItem>): Element {
  const license = postLicense(post)
  return x('item', [
    x('title', title),
    x('link', url),
    x('guid', { isPermaLink: 'true' }, url),
    x('pubDate', rfc822(post.date.instant)),
    ...post.authors.map(({ name }) => x('dc:creator', name)),
    ...labels.map((label) => x('category', label)),
    license && x('dc:rights', formatLicense(license)),
    isKnownToModule(license) ? x('creativeCommons:license', license.url) : undefined,
    x('description', textToHtml(post.description)),
    x('content:encoded', content),
  ])
}

/** The licence that all posts are under, if there is one: the channel has no other way to except a post. */
function sharedLicense([first, ...others]: (License | undefined)[]): License | undefined {
  return others.every((license) => license?.url === first?.url) ? first : undefined
}

function isKnownToModule(license: License | undefined): license is License {
  return license !== undefined && isCreativeCommons(license)
}

/** `Mon, 04 Apr 2022 09:30:00 GMT` */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString()
}
