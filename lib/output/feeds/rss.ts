import type { Element } from 'xast'
import { x } from 'xastscript'
import { siteConfig } from '@/lib/config/settings'
import { latestModification } from '@/lib/dates/last-modified'
import { xmlDocument } from '@/lib/output/xml'
import { absoluteUrl, feedFilePath } from '@/lib/routing/urls'
import { browserView } from './browser-view'
import type { Feed } from './feed'
import { textToHtml } from './feed-html'
import { feedItem } from './feed-item'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** A feed as RSS 2.0, https://www.rssboard.org/rss-specification, with the texts as `content:encoded`. */
export function rssFeed({ title, description, path, posts }: Feed): string {
  const { language, webSubHub } = siteConfig
  const self = absoluteUrl(feedFilePath(path, 'rss.xml'))
  const changed = latestModification(posts)
  const { stylesheet, note } = browserView()
  const channel = x('channel', [
    x('title', title),
    x('link', absoluteUrl(path)),
    x('description', description),
    x('language', language),
    changed && x('lastBuildDate', rfc822(changed.instant)),
    x('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    webSubHub === undefined ? undefined : x('atom:link', { rel: 'hub', href: webSubHub }),
    note,
    ...posts.map((post) => item(feedItem(post))),
  ])
  return xmlDocument(x('rss', { version: '2.0', ...NAMESPACES }, [channel]), [stylesheet])
}

function item({ post, title, url, content, labels }: ReturnType<typeof feedItem>): Element {
  return x('item', [
    x('title', title),
    x('link', url),
    x('guid', { isPermaLink: 'true' }, url),
    x('pubDate', rfc822(post.date.instant)),
    ...post.authors.map(({ name }) => x('dc:creator', name)),
    ...labels.map((label) => x('category', label)),
    x('description', textToHtml(post.description)),
    x('content:encoded', content),
  ])
}

/** `Mon, 04 Apr 2022 09:30:00 GMT` */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString()
}
