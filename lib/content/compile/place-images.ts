import { type Finding, isFinding } from '@/lib/diagnostics/issue'
import type { ImageJob } from '@/lib/images/encode-variants'
import type { ImageInfo } from '@/lib/images/image-info'
import type { ImageReader } from '@/lib/images/measure-image'
import { type BodyImages, renderResponsiveImages } from '@/lib/images/responsive-images'
import { getOriginal, getVariants, toPicture, type Variant } from '@/lib/images/variants'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { findImage, type PageOfFile } from './find-file'
import { findPortrait } from './place-portraits'
import type { SiteEntries } from './resolve-references'
import { findShareImage } from './share-images'
import type { SiteFiles } from './site-files'

/** Images by their absolute paths: the measurements, or the reason why an image cannot be shown. */
export type MeasuredImages = Map<string, ImageInfo | Finding>

/** A rendered text and the page that it is on. */
export type RenderedText = { rendered: RenderedMarkdown; page: PageOfFile }

/** Measures every image that a text shows or links to, those that posts are shared with, and portraits. */
export async function measureImages(
  texts: RenderedText[],
  { posts, authors }: Pick<SiteEntries, 'posts' | 'authors'>,
  files: SiteFiles,
  read: ImageReader,
): Promise<MeasuredImages> {
  const images: MeasuredImages = new Map()
  const inTexts = texts.flatMap(({ rendered, page }) =>
    rendered.references.flatMap((reference) => findImage(reference, page, files)?.path ?? []),
  )
  const shared = posts.flatMap((post) => findShareImage(post, files)?.path ?? [])
  const portraits = authors.flatMap((author) => findPortrait(author, files)?.path ?? [])
  await forEachConcurrent(new Set([...inTexts, ...shared, ...portraits]), async (path) => {
    images.set(path, await read(path))
  })
  return images
}

/** Renders the images of a text in all sizes and formats. @returns its HTML, and the images to encode for it */
export function placeImages(
  { rendered, page }: RenderedText,
  files: SiteFiles,
  images: MeasuredImages,
): { html: string; jobs: ImageJob[] } {
  const inText: BodyImages = { pictures: new Map(), links: new Map() }
  const jobs: ImageJob[] = []
  for (const reference of rendered.references) {
    const file = findImage(reference, page, files)
    const info = file && images.get(file.path)
    if (!info || isFinding(info)) continue
    const add = (variants: Variant[]) => jobs.push({ source: file.path, hash: info.hash, variants })
    if (reference.kind === 'image') {
      const picture = toPicture(file.path, info)
      inText.pictures.set(reference.url, picture)
      add(getVariants(picture))
    } else if (reference.kind === 'link' && !file.hasUrl) {
      const linked = getOriginal(file.path, info)
      inText.links.set(reference.url, linked.path)
      add([linked])
    }
  }
  const hasImages = inText.links.size > 0 || rendered.references.some(({ kind }) => kind === 'image')
  return { html: hasImages ? placeOnce(rendered, inText) : rendered.html, jobs }
}

const cache = new WeakMap<RenderedMarkdown, { key: string; html: string }>()

/** Cached, since in dev every text is compiled after each change, but few have changed. */
function placeOnce(rendered: RenderedMarkdown, images: BodyImages): string {
  const key = JSON.stringify([[...images.pictures], [...images.links]])
  const cached = cache.get(rendered)
  if (cached?.key === key) return cached.html
  const html = renderResponsiveImages(rendered.html, images)
  cache.set(rendered, { key, html })
  return html
}
