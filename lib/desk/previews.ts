import type { Post } from 'contentlayer/generated'
import { siteConfig } from '@/lib/config/settings'
import { postMetadata } from '@/lib/metadata/post-metadata'
import { feedItem } from '@/lib/output/feeds/feed-item'
import { postImage } from '@/lib/output/share-images/share-card'
import { encodePath } from '@/lib/routing/paths'
import { homePath, readableUrl, resolveSitePath } from '@/lib/routing/urls'
import { countWords } from '@/lib/text/reading-time'
import { SHOWN_LENGTHS } from '@/lib/text/shown-lengths'
import { truncate } from '@/lib/text/truncate'

/** A text and what is shown of it. */
export type CutText = { full: string; shown: string; length: number; limit: number; isCut: boolean }

/** An image that the dev server can show, with its size in pixels where that is known. */
export type PreviewImage = { src: string; alt: string; width?: number; height?: number; isDrawn: boolean }

/** How a post looks where readers find it. */
export type PostPreviews = {
  search: { title: CutText; url: string; description: CutText }
  image: PreviewImage
  social: { title: CutText; host: string; description: CutText }
  feed: { title: string; site: string; url: string; labels: string[]; summary: string; words: number }
}

/** Previews a post, from the metadata, the feed item and the share image that the site has for it. */
export function createPreviews(post: Post): PostPreviews {
  const { title, description, openGraph, alternates } = postMetadata(post)
  // As it will be: the feeds of dev and of previews have its state in the title.
  const { title: feedTitle, url: feedUrl, labels } = feedItem({ ...post, state: 'published' })
  const url = String(alternates?.canonical ?? feedUrl)
  return {
    search: {
      title: cut(toText(title), SHOWN_LENGTHS.searchTitle),
      url: readableUrl(url).replace(/^https?:\/\//, ''),
      description: cut(description ?? '', SHOWN_LENGTHS.searchDescription),
    },
    image: toPreviewImage(post),
    social: {
      title: cut(toText(openGraph?.title), SHOWN_LENGTHS.socialTitle),
      host: new URL(url).host,
      description: cut(openGraph?.description ?? '', SHOWN_LENGTHS.socialDescription),
    },
    feed: {
      ...{ title: feedTitle, site: siteConfig.title, url: feedUrl, labels },
      summary: post.description,
      words: countWords(post.text, post.language),
    },
  }
}

function cut(full: string, limit: number): CutText {
  const shown = truncate(full, limit)
  return { full, shown, length: [...full].length, limit, isCut: shown !== full }
}

/** A title as metadata has it, which ours is as a string. */
function toText(title: unknown): string {
  return typeof title === 'string' ? title : ''
}

/** Its URL is that of the published site, where a draft has none yet. */
function toPreviewImage(post: Post): PreviewImage {
  const { url, ...image } = postImage(post)
  const path = resolveSitePath(url, homePath)
  return { ...image, src: path === undefined ? url : encodePath(path), isDrawn: post.shareImage === undefined }
}
