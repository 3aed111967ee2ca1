import { createHash } from 'node:crypto'
import type { Category, Post, Topic } from 'contentlayer/generated'
import { siteConfig } from '@/lib/config/settings'
import type { Site } from '@/lib/content/site'
import { t } from '@/lib/language/translate'
import { absoluteUrl, declaredSiteUrl, immutablePath, readableUrl } from '@/lib/routing/urls'
import { getDrawnColours } from '@/lib/theme/current-theme'

/** The text of a share image, which other sites show with a link to a page. */
export type ShareCard = {
  /** A word above the title: what it is. */
  kicker?: string
  title: string
  /** Of the title, BCP 47. */
  language: string
  /** The blog’s name; where that is the title, its URL. */
  site?: string
}

/** The image’s size in pixels, which is what those who show it ask for. */
export const SHARE_IMAGE = { width: 1200, height: 630 }

/** Raised when images of the same words are drawn in another way. */
const DRAWING = 3

/** The cards of a site: of every topic, category and post that has no image of its own, and one for all other pages. */
export function getShareCards({
  posts,
  topics,
  categories,
}: Pick<Site, 'posts' | 'topics' | 'categories'>): ShareCard[] {
  const withoutImage = posts.filter(({ shareImage }) => shareImage === undefined)
  return [siteCard(), ...withoutImage.map(postCard), ...topics.map(topicCard), ...categories.map(categoryCard)]
}

export function postCard({ title, language, topics, categories }: Post): ShareCard {
  const kicker = (topics[0] ?? categories[0])?.title
  return { ...(kicker !== undefined && { kicker }), title, language, site: siteConfig.title }
}

export function topicCard({ title }: Pick<Topic, 'title'>): ShareCard {
  return { kicker: t('topic'), title, language: siteConfig.language, site: siteConfig.title }
}

export function categoryCard({ title }: Pick<Category, 'title'>): ShareCard {
  return { kicker: t('category'), title, language: siteConfig.language, site: siteConfig.title }
}

/** Of all other pages. */
export function siteCard(): ShareCard {
  const url = declaredSiteUrl()
  return {
    title: siteConfig.title,
    language: siteConfig.language,
    ...(url !== undefined && { site: readableUrl(url).replace(/^https?:\/\//, '') }),
  }
}

/** The path changes with the words and the colours, so that no cache shows an old image. */
export function shareImagePath(card: ShareCard): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([DRAWING, getDrawnColours(), card]))
    .digest('hex')
    .slice(0, 16)
  return immutablePath('share', hash, '.png')
}

/** An image for those who show a link: one that is drawn, unless the author chose one. */
export type ShareImage = { url: string; alt: string; width?: number; height?: number }

export function drawnImage(card: ShareCard): ShareImage {
  return { url: absoluteUrl(shareImagePath(card)), ...SHARE_IMAGE, alt: card.title }
}

export function postImage(post: Post): ShareImage {
  const { shareImage, title } = post
  if (shareImage === undefined) return drawnImage(postCard(post))
  const { url, width, height } = shareImage
  const size = width !== undefined && height !== undefined && { width, height }
  return { url: url.startsWith('/') ? absoluteUrl(url) : url, ...size, alt: title }
}
