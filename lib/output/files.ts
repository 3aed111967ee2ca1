import { readFile } from 'node:fs/promises'
import { siteConfig } from '@/lib/config/settings'
import type { Site } from '@/lib/content/site'
import { faviconPath, icons, svgIconPath } from '@/lib/metadata/icons'
import {
  feedFilePath,
  feedFiles,
  feedStylesheetPath,
  indexNowKeyPath,
  llmsTxtPath,
  postSourcePath,
  robotsTxtPath,
  securityTxtPath,
} from '@/lib/routing/urls'
import { getTheme } from '@/lib/theme/current-theme'
import { getFeeds } from './feeds/feed'
import { FEED_TYPES, renderFeed } from './feeds/feed-formats'
import { renderLlmsTxt } from './llms-txt'
import { renderPostSource } from './post-source'
import { renderRobotsTxt } from './robots-txt'
import { renderSecurityTxt } from './security-txt'
import { getShareCards, shareImagePath } from './share-images/share-card'
import { getSitemapFiles } from './sitemap'

/** A file that is generated from the content or the settings, and is not a page. */
export type GeneratedFile = {
  /** The path of its URL, encoded. */
  path: string
  /** The media type. */
  type: string
  /** Whether a file of `public/` at the same path takes its place. */
  isReplaceable?: true
  render: () => string | Uint8Array | Promise<Uint8Array>
}

const TEXT = 'text/plain; charset=utf-8'
const XML = 'application/xml'
/** The media type of share images, and of icons. */
export const PNG = 'image/png'

/**
 * All generated files. A build writes all of them; the dev server renders them on request. Pages are in
 * `lib/pages/routes.ts`. Modules that draw images are loaded on demand.
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
  sitemap: (site) => getSitemapFiles(site).map((file) => ({ ...file, type: XML })),
  robots: () => [{ path: robotsTxtPath, type: TEXT, isReplaceable: true, render: renderRobotsTxt }],
  llms: (site) => [{ path: llmsTxtPath, type: TEXT, isReplaceable: true, render: () => renderLlmsTxt(site) }],
  postSources: ({ posts }) =>
    posts.map((post) => ({
      path: postSourcePath(post.slug),
      type: 'text/markdown; charset=utf-8',
      render: () => renderPostSource(post),
    })),
  shareImages: (site) =>
    getShareCards(site).map((card) => ({
      path: shareImagePath(card),
      type: PNG,
      render: async () => (await import('./share-images/draw-share-image')).drawShareImage(card),
    })),
  feedStyles: () => [
    {
      path: feedStylesheetPath,
      type: 'text/css; charset=utf-8',
      isReplaceable: true,
      render: async () => Buffer.from(await (await import('@/lib/theme/render-theme')).renderFeedStyles(getTheme())),
    },
  ],
  fonts: () =>
    getTheme().fonts.map(({ path, file }) => ({
      path,
      type: 'font/woff2',
      render: () => readFile(/* turbopackIgnore: true */ file),
    })),
  icons: () => [
    {
      path: svgIconPath,
      type: 'image/svg+xml',
      isReplaceable: true,
      render: async () => Buffer.from((await import('./draw-icons')).renderIcon()),
    },
    ...icons.map(({ path, size }) => ({
      path,
      type: PNG,
      isReplaceable: true as const,
      render: async () => (await import('./draw-icons')).drawIcon(size),
    })),
    {
      path: faviconPath,
      type: 'image/x-icon',
      isReplaceable: true,
      render: async () => (await import('./draw-icons')).drawFavicon(),
    },
  ],
  security: () => {
    const { contact } = siteConfig
    return contact === undefined
      ? []
      : [{ path: securityTxtPath, type: TEXT, isReplaceable: true, render: () => renderSecurityTxt(contact) }]
  },
  indexNow: () => {
    const { indexNowKey: key } = siteConfig
    return key === undefined ? [] : [{ path: indexNowKeyPath(key), type: TEXT, render: () => key }]
  },
}

/** Returns the generated files of a site, each path once. */
export function getGeneratedFiles(site: Site): GeneratedFile[] {
  const all = Object.values(files).flatMap((createFiles) => createFiles(site))
  return [...new Map(all.map((file) => [file.path, file])).values()]
}
