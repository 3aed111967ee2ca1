import { siteConfig } from '@/lib/config/settings'
import { svgIconPath } from '@/lib/metadata/icons'
import { type AuthorLink, authorUrl, isBySiteAuthor } from '@/lib/metadata/post-authors'
import { absoluteUrl, feedFilePath } from '@/lib/routing/urls'
import type { Feed } from './feed'
import { feedItem } from './feed-item'

/** A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
export function jsonFeed({ title, description, path, posts }: Feed): string {
  const { author, language, webSubHub } = siteConfig
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: absoluteUrl(path),
    feed_url: absoluteUrl(feedFilePath(path, 'feed.json')),
    favicon: absoluteUrl(svgIconPath),
    language,
    ...(author && { authors: [toAuthor(author)] }),
    ...(webSubHub !== undefined && { hubs: [{ type: 'WebSub', url: webSubHub }] }),
    items: posts.map((post) => item(feedItem(post))),
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}

function item({ post, title, url, content, labels }: ReturnType<typeof feedItem>) {
  const { description, date, updated, language } = post
  return {
    id: url,
    url,
    title,
    content_html: content,
    ...(description !== '' && { summary: description }),
    date_published: date.instant,
    ...(updated && { date_modified: updated.instant }),
    ...(!isBySiteAuthor(post) && post.authors.length > 0 && { authors: post.authors.map(toAuthor) }),
    ...(labels.length > 0 && { tags: labels }),
    ...(language !== siteConfig.language && { language }),
  }
}

function toAuthor(author: AuthorLink) {
  const url = authorUrl(author)
  return { name: author.name, ...(url !== undefined && { url }) }
}
