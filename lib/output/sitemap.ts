import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Post } from '@/lib/content/model/post'
import { postsOn } from '@/lib/content/model/topic'
import { allCategories } from '@/lib/content/queries/categories'
import { lastChange, lastChangeOf } from '@/lib/content/queries/last-modified'
import { allPages } from '@/lib/content/queries/pages'
import { allPosts } from '@/lib/content/queries/posts'
import { allSeries } from '@/lib/content/queries/series'
import { allTopics } from '@/lib/content/queries/topics'
import type { ContentDate } from '@/lib/dates/parse-date'
import { furtherPages } from '@/lib/routing/pagination'
import {
  absoluteUrl,
  allSeriesPath,
  categoriesPath,
  categoryPath,
  feedsPath,
  homePath,
  listPagePath,
  pagePath,
  postPath,
  postsPath,
  seriesPath,
  topicPath,
  topicsPath,
} from '@/lib/routing/urls'
import { xmlDocument } from './xml'

/** A page for search engines; without a date where nobody can say when it changed. */
type SitemapEntry = { path: string; changed?: ContentDate | undefined }

/** Every page that search engines should show, https://www.sitemaps.org/protocol.html. */
export function sitemapXml(): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  return xmlDocument(x('urlset', { xmlns: namespace }, entries().map(toElement)))
}

function entries(): SitemapEntry[] {
  const changed = lastChangeOf(allPosts())
  return [
    { path: homePath, changed },
    ...allPages().map(({ slug }) => ({ path: pagePath(slug) })),
    ...listEntries(postsPath, allPosts(), changed),
    // A post whose canonical URL is elsewhere is not the one to be shown.
    ...allPosts()
      .filter((post) => post.canonicalUrl === undefined)
      .map((post) => ({ path: postPath(post.slug), changed: lastChange(post) })),
    { path: topicsPath, changed },
    ...allTopics().flatMap((topic) => listEntries(topicPath(topic.slug), topic.others, lastChangeOf(postsOn(topic)))),
    { path: categoriesPath, changed },
    ...allCategories().flatMap(({ slug, posts }) => listEntries(categoryPath(slug), posts, lastChangeOf(posts))),
    { path: allSeriesPath, changed },
    ...allSeries().flatMap(({ slug, posts }) => listEntries(seriesPath(slug), posts, lastChangeOf(posts))),
    { path: feedsPath },
  ]
}

/** A list’s pages: a new post moves the posts of all of them. */
function listEntries(path: string, posts: Post[], changed: ContentDate | undefined): SitemapEntry[] {
  return [1, ...furtherPages(posts)].map((page) => ({ path: listPagePath(path, page), changed }))
}

function toElement({ path, changed }: SitemapEntry): Element {
  return x('url', [x('loc', absoluteUrl(path)), changed && x('lastmod', changed.dateTime)])
}
