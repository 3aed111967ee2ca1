import type { Metadata } from 'next'
import { siteConfig } from '@/site.config'
import { isPreview, type PublicationState } from './content/publication'
import type { ListPage } from './paging'
import { absoluteUrl, type FeedFile, feedFilePath, homePath, listPagePath, siteUrl } from './urls'

/** What every page of the site has in common. */
export const siteMetadata: Metadata = {
  metadataBase: new URL(siteUrl()),
  title: { default: siteConfig.title, template: `%s · ${siteConfig.title}` },
  description: siteConfig.description,
  applicationName: siteConfig.title,
  ...(siteConfig.author && { authors: [siteConfig.author] }),
  // iOS would turn figures in the text into telephone links.
  formatDetection: { telephone: false },
  ...(isPreview() && { robots: { index: false } }),
}

/**
 * What is particular to one page.
 *
 * @param path as `lib/urls.ts` makes it
 * @param canonicalUrl where it is another than the page’s own
 * @param feed the feed of what the page lists, besides the blog’s own
 * @param state drafts and scheduled posts ask not to be indexed
 */
export function pageMetadata({
  title,
  description,
  path,
  canonicalUrl = absoluteUrl(path),
  feed,
  state = 'published',
}: {
  title?: string
  description?: string | undefined
  path: string
  canonicalUrl?: string
  feed?: PageFeed
  state?: PublicationState
}): Metadata {
  return {
    ...(title !== undefined && { title }),
    ...(description && { description }),
    alternates: { canonical: canonicalUrl, types: feedLinks(feed) },
    ...(state !== 'published' && { robots: { index: false } }),
  }
}

/** A feed as a page names it: the page it belongs to, and its title. */
type PageFeed = { path: string; title: string }

/** What feed readers look for in a page: its own feed in all formats, and the blog’s in one. */
function feedLinks(feed: PageFeed | undefined): Record<string, { url: string; title: string }[]> {
  const linkTo = ({ path, title }: PageFeed, file: FeedFile) => ({ url: absoluteUrl(feedFilePath(path, file)), title })
  const blog = linkTo({ path: homePath, title: siteConfig.title }, 'atom.xml')
  if (!feed) return { 'application/atom+xml': [blog] }
  return {
    'application/atom+xml': [linkTo(feed, 'atom.xml'), ...(feed.path === homePath ? [] : [blog])],
    'application/rss+xml': [linkTo(feed, 'rss.xml')],
    'application/feed+json': [linkTo(feed, 'feed.json')],
  }
}

/**
 * What is particular to one page of a list: its own canonical URL, and the pages before and after it.
 *
 * @param path the list’s, which is its first page’s
 * @param hasFeed whether the list can be followed by itself
 */
export function listMetadata(
  {
    title,
    description,
    path,
    hasFeed = false,
  }: { title: string; description?: string | undefined; path: string; hasFeed?: boolean },
  { number, pageCount }: Pick<ListPage<unknown>, 'number' | 'pageCount'>,
): Metadata {
  const urlOf = (page: number) => absoluteUrl(listPagePath(path, page))
  return {
    ...pageMetadata({
      description,
      title: number === 1 ? title : `${title}, page ${number}`,
      path: listPagePath(path, number),
      ...(hasFeed && { feed: { path, title: `${title} · ${siteConfig.title}` } }),
    }),
    pagination: {
      ...(number > 1 && { previous: urlOf(number - 1) }),
      ...(number < pageCount && { next: urlOf(number + 1) }),
    },
  }
}
