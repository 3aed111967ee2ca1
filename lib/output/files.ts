import type { Site } from '@/lib/content/site'
import { icons } from '@/lib/metadata/icons'
import {
  feedFilePath,
  feedFiles,
  indexNowKeyPath,
  llmsTxtPath,
  postSourcePath,
  robotsTxtPath,
  securityTxtPath,
  sitemapPath,
} from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'
import { getFeeds } from './feeds/feed'
import { FEED_TYPES, renderFeed } from './feeds/feed-formats'
import { llmsTxt } from './llms-txt'
import { postSource } from './post-source'
import { robotsTxt } from './robots-txt'
import { securityTxt } from './security-txt'
import { getShareCards, shareImagePath } from './share-images/share-card'
import { sitemapXml } from './sitemap'

/** A file of the site that is generated from its content or its settings, and is not a page. */
export type GeneratedFile = {
  /** The path of its URL, as it is in a link. */
  path: string
  /** The media type. */
  type: string
  render: () => string | Uint8Array | Promise<Uint8Array>
}

const TEXT = 'text/plain; charset=utf-8'
const XML = 'application/xml'
const PNG = 'image/png'

/**
 * Every generated file: a build writes them all, dev renders the one that is asked for. Its pages are in
 * `lib/routing/routes.ts`. What draws pictures is loaded when there is something to draw.
 */
const files: Record<string, (site: Site) => GeneratedFile[]> = {
  feeds: (site) =>
    getFeeds(site).flatMap((feed) =>
      feedFiles.map((name) => ({
        path: feedFilePath(feed.path, name),
        type: FEED_TYPES[name],
        render: () => renderFeed(feed, name),
      })),
    ),
  sitemap: (site) => [{ path: sitemapPath, type: XML, render: () => sitemapXml(site) }],
  robots: () => [{ path: robotsTxtPath, type: TEXT, render: robotsTxt }],
  llms: (site) => [{ path: llmsTxtPath, type: TEXT, render: () => llmsTxt(site) }],
  postSources: ({ posts }) =>
    posts.map((post) => ({
      path: postSourcePath(post.slug),
      type: 'text/markdown; charset=utf-8',
      render: () => postSource(post),
    })),
  shareImages: (site) =>
    getShareCards(site).map((card) => ({
      path: shareImagePath(card),
      type: PNG,
      render: async () => (await import('./share-images/draw-share-image')).drawShareImage(card),
    })),
  icons: () => [
    ...icons.map(({ path, size }) => ({
      path,
      type: PNG,
      render: async () => (await import('./draw-icons')).drawIcon(size),
    })),
    {
      path: '/favicon.ico',
      type: 'image/x-icon',
      render: async () => (await import('./draw-icons')).drawFavicon(),
    },
  ],
  security: () => {
    const { contact } = siteConfig
    return contact === undefined ? [] : [{ path: securityTxtPath, type: TEXT, render: () => securityTxt(contact) }]
  },
  indexNow: () => {
    const { indexNowKey: key } = siteConfig
    return key === undefined ? [] : [{ path: indexNowKeyPath(key), type: TEXT, render: () => key }]
  },
}

/** The generated files of a site, each path once. */
export function getGeneratedFiles(site: Site): GeneratedFile[] {
  const all = Object.values(files).flatMap((filesOf) => filesOf(site))
  return [...new Map(all.map((file) => [file.path, file])).values()]
}
