import type { Post } from 'contentlayer/generated'
import type { Metadata, Viewport } from 'next'
import { isPreview } from '@/lib/config/environment'
import { drawnImage, type ShareImage, siteCard } from '@/lib/output/share-images/share-card'
import type { ListPage } from '@/lib/routing/pagination'
import { absoluteUrl, type FeedFile, feedFilePath, homePath, listPagePath, siteUrl } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

/** What every page of the site has in common. */
export const siteMetadata: Metadata = {
  metadataBase: new URL(siteUrl()),
  title: { default: siteConfig.title, template: `%s · ${siteConfig.title}` },
  description: siteConfig.description,
  ...(siteConfig.author && { authors: [siteConfig.author] }),
  // iOS would turn figures in the text into telephone links.
  formatDetection: { telephone: false },
  ...(isPreview() && { robots: { index: false } }),
}

/** The browser’s own parts around a page, in the colour of its paper (`styles/tokens.css`). */
export const siteViewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffdf8' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
}

export type PageFacts = {
  title?: string
  description?: string | undefined
  /** As `lib/routing/urls.ts` makes it. */
  path: string
  /** Where it is another than the page’s own. */
  canonicalUrl?: string | undefined
  /** The feed of what the page lists, besides the blog’s own. */
  feed?: PageFeed
  /** What is shown where it is shared. */
  image?: ShareImage
  /** Drafts and scheduled posts ask not to be indexed. */
  state?: Post['state']
}

/** What is particular to one page: for the tab, for search engines, and for those who show links to it. */
export function pageMetadata({
  title,
  description,
  path,
  canonicalUrl = absoluteUrl(path),
  feed,
  image = drawnImage(siteCard()),
  state = 'published',
}: PageFacts): Metadata & { openGraph: OpenGraph } {
  return {
    ...(title !== undefined && { title }),
    ...(description && { description }),
    alternates: { canonical: canonicalUrl, types: feedLinks(feed) },
    openGraph: {
      type: 'website',
      siteName: siteConfig.title,
      locale: siteConfig.language.replaceAll('-', '_'),
      title: title ?? siteConfig.title,
      ...(description && { description }),
      url: canonicalUrl,
      images: [image],
    },
    // The rest stands in Open Graph’s words, which it reads too.
    twitter: { card: 'summary_large_image' },
    ...(state !== 'published' && { robots: { index: false } }),
  }
}

type OpenGraph = NonNullable<Metadata['openGraph']>

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
    image,
    hasFeed = false,
  }: Pick<PageFacts, 'description' | 'path' | 'image'> & { title: string; hasFeed?: boolean },
  { number, pageCount }: Pick<ListPage<unknown>, 'number' | 'pageCount'>,
): Metadata {
  const urlOf = (page: number) => absoluteUrl(listPagePath(path, page))
  return {
    ...pageMetadata({
      description,
      title: number === 1 ? title : `${title}, page ${number}`,
      path: listPagePath(path, number),
      ...(image && { image }),
      ...(hasFeed && { feed: { path, title: `${title} · ${siteConfig.title}` } }),
    }),
    pagination: {
      ...(number > 1 && { previous: urlOf(number - 1) }),
      ...(number < pageCount && { next: urlOf(number + 1) }),
    },
  }
}
