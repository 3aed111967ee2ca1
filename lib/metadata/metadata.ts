import type { Post } from 'contentlayer/generated'
import type { Metadata, Viewport } from 'next'
import { isPreview } from '@/lib/config/environment'
import { siteConfig } from '@/lib/config/settings'
import { t } from '@/lib/language/translate'
import { drawnImage, type ShareImage, siteCard } from '@/lib/output/share-images/share-card'
import type { ListPage } from '@/lib/routing/pagination'
import {
  absoluteUrl,
  type FeedFile,
  feedFilePath,
  homePath,
  listPagePath,
  siteUrl,
  withBasePath,
} from '@/lib/routing/urls'
import { defaultScheme } from '@/lib/theme/color-scheme'
import { type Scheme, schemes } from '@/lib/theme/colour'
import { getTheme } from '@/lib/theme/current-theme'
import { documentTitle } from './document-title'
import { svgIconPath } from './icons'

/** Metadata that all pages share. */
export const siteMetadata: Metadata = {
  icons: { icon: { url: withBasePath(svgIconPath), type: 'image/svg+xml', sizes: 'any' } },
  metadataBase: new URL(siteUrl()),
  title: siteConfig.title,
  description: siteConfig.description,
  ...(siteConfig.author && { authors: [siteConfig.author] }),
  // Otherwise iOS turns numbers in the text into phone links.
  formatDetection: { telephone: false },
  ...(isPreview() && { robots: { index: false } }),
}

/**
 * The colour of the browser’s interface: `--color-paper` of the theme, first in light, then in dark. `client/theme.ts`
 * changes which of the two applies when a reader chooses.
 */
export function siteViewport(): Viewport {
  const { paper } = getTheme().colours
  return { themeColor: schemes.map((scheme) => ({ media: getMedia(scheme), color: paper[scheme] })) }
}

function getMedia(scheme: Scheme): string {
  const shown = defaultScheme()
  if (shown === 'system') return `(prefers-color-scheme: ${scheme})`
  return shown === scheme ? 'all' : 'not all'
}

export type PageMetadataInput = {
  title?: string
  description?: string | undefined
  /** From `lib/routing/urls.ts`. */
  path: string
  /** Absolute; defaults to the URL of the page. */
  canonicalUrl?: string | undefined
  /** The feed of a list, in addition to that of the blog. */
  feed?: PageFeed
  /** The share image; defaults to that of the site. */
  image?: ShareImage
  /** Drafts and scheduled posts get `noindex`. */
  state?: Post['state']
  noindex?: boolean | undefined
}

/** The metadata of a page: title, description, canonical URL, feeds and Open Graph. */
export function pageMetadata({
  title,
  description,
  path,
  canonicalUrl = absoluteUrl(path),
  feed,
  image = drawnImage(siteCard()),
  state = 'published',
  noindex = false,
}: PageMetadataInput): Metadata & { openGraph: OpenGraph } {
  return {
    ...(title !== undefined && { title: documentTitle(title) }),
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
    // Twitter reads everything else from Open Graph.
    twitter: { card: 'summary_large_image' },
    ...((state !== 'published' || noindex) && { robots: { index: false } }),
  }
}

type OpenGraph = NonNullable<Metadata['openGraph']>

/** A feed: the path of the list that it belongs to, and its title. */
type PageFeed = { path: string; title: string }

/** The feeds that a page links to: its own in all formats, and that of the blog as Atom. */
function feedLinks(feed: PageFeed | undefined): Record<string, { url: string; title: string }[]> {
  const toLink = ({ path, title }: PageFeed, file: FeedFile) => ({ url: absoluteUrl(feedFilePath(path, file)), title })
  const blog = toLink({ path: homePath, title: siteConfig.title }, 'atom.xml')
  if (!feed) return { 'application/atom+xml': [blog] }
  return {
    'application/atom+xml': [toLink(feed, 'atom.xml'), ...(feed.path === homePath ? [] : [blog])],
    'application/rss+xml': [toLink(feed, 'rss.xml')],
    'application/feed+json': [toLink(feed, 'feed.json')],
  }
}

/**
 * The metadata of one page of a list, with its own canonical URL and links to the previous and next page.
 *
 * @param path of the list, and of its first page
 * @param hasFeed whether the list has its own feed
 */
export function listMetadata(
  {
    title,
    description,
    path,
    image,
    hasFeed = false,
  }: Pick<PageMetadataInput, 'description' | 'path' | 'image'> & { title: string; hasFeed?: boolean },
  { number, pageCount }: Pick<ListPage<unknown>, 'number' | 'pageCount'>,
): Metadata {
  const toUrl = (page: number) => absoluteUrl(listPagePath(path, page))
  return {
    ...pageMetadata({
      description,
      title: number === 1 ? title : t('titleWithPage', { title, page: number }),
      path: listPagePath(path, number),
      ...(image && { image }),
      ...(hasFeed && { feed: { path, title: documentTitle(title) } }),
    }),
    pagination: {
      ...(number > 1 && { previous: toUrl(number - 1) }),
      ...(number < pageCount && { next: toUrl(number + 1) }),
    },
  }
}
