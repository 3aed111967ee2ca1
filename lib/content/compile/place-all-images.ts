import type { Site } from '@/lib/content/site'
import type { ImageJob } from '@/lib/images/encode-variants'
import { type MeasuredImages, placeImages, type RenderedText } from './place-images'
import { placePortrait } from './place-portraits'
import type { SiteEntries } from './resolve-references'
import { placeShareImage } from './share-images'
import type { SiteFiles } from './site-files'

/** How the images of a site are published: those of texts, those that posts are shared with, and portraits. */
export type PlacedImages = {
  /** Adds them to the documents of the site, or of a part of it. */
  addTo: (site: Site) => Site
  /** The images to encode for documents, given by their files. */
  listJobs: (files: ReadonlySet<string>) => ImageJob[]
}

export function placeAllImages(
  texts: RenderedText[],
  entries: Pick<SiteEntries, 'posts' | 'authors'>,
  files: SiteFiles,
  images: MeasuredImages,
): PlacedImages {
  const inTexts = new Map(texts.map((text) => [text.page.file, placeImages(text, files, images)]))
  const shared = new Map(entries.posts.map((post) => [post.file, placeShareImage(post, files, images)]))
  const portraits = new Map(entries.authors.map((author) => [author.file, placePortrait(author, files, images)]))
  const withImages = <T extends { _id: string; html: string }>(document: T): T => ({
    ...document,
    html: inTexts.get(document._id)?.html ?? document.html,
  })
  return {
    addTo: ({ posts, topics, categories, authors, pages, ...rest }) => ({
      ...rest,
      posts: posts.map((post) => ({ ...withImages(post), shareImage: shared.get(post._id)?.shareImage })),
      topics: topics.map(withImages),
      categories: categories.map(withImages),
      authors: authors.map((author) => ({ ...withImages(author), portrait: portraits.get(author._id)?.portrait })),
      pages: pages.map(withImages),
    }),
    listJobs: (files) =>
      [...inTexts, ...shared, ...portraits].flatMap(([file, { jobs }]) => (files.has(file) ? jobs : [])),
  }
}
