import type { ContentDocument } from '@/lib/content/model/document'
import type { ImageWork } from '@/lib/images/encode-variants'
import { type ImageComplaint, type ImageFacts, isImageComplaint } from '@/lib/images/image-facts'
import { isNamedAsImage } from '@/lib/images/image-format'
import type { ImageReader } from '@/lib/images/measure-image'
import { type ImagesOfText, placePictures } from '@/lib/images/place-pictures'
import { original, pictureOf, type Variant, variantsOf } from '@/lib/images/variants'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import type { Reference } from '@/lib/markdown/plugins/rehype-references'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { findFile, findImageByPlace, type PageOfFile } from './find-file'
import type { SiteFile } from './site-files'
import type { SiteMap } from './url-index'

/** What was found out about image files, by their paths. */
export type ReadImages = Map<string, ImageFacts | ImageComplaint>

type Text = { document: ContentDocument; page: PageOfFile }

/** Measures every image that a text shows or links to. */
export async function readImages(texts: Text[], site: SiteMap, read: ImageReader): Promise<ReadImages> {
  const images: ReadImages = new Map()
  const paths = texts.flatMap(({ document, page }) =>
    document.rendered.references.flatMap((reference) => findImage(reference, page, site)?.path ?? []),
  )
  await forEachConcurrent(new Set(paths), async (path) => {
    images.set(path, await read(path))
  })
  return images
}

/** The file of an image that a text shows or links to. */
export function findImage(reference: Reference, page: PageOfFile, site: SiteMap): SiteFile | undefined {
  const { kind, url } = reference
  if (kind === 'script') return undefined
  const file = findFile(url, page, site) ?? findImageByPlace(url, page, site)
  return kind === 'image' || (file && isNamedAsImage(file.path)) ? file : undefined
}

/** A text with its images in place, and what has to be made for it. */
export function placeImages(
  { document: { rendered }, page }: Text,
  site: SiteMap,
  images: ReadImages,
): { html: string; work: ImageWork[] } {
  const inText: ImagesOfText = { pictures: new Map(), links: new Map() }
  const work: ImageWork[] = []
  for (const reference of rendered.references) {
    const file = findImage(reference, page, site)
    const facts = file && images.get(file.path)
    if (!facts || isImageComplaint(facts)) continue
    const add = (variants: Variant[]) => work.push({ source: file.path, hash: facts.hash, variants })
    if (reference.kind === 'image') {
      const picture = pictureOf(file.path, facts)
      inText.pictures.set(reference.url, picture)
      add(variantsOf(picture))
    } else if (!file.hasAddress) {
      const linked = original(file.path, facts)
      inText.links.set(reference.url, linked.path)
      add([linked])
    }
  }
  const hasImages = inText.links.size > 0 || rendered.references.some(({ kind }) => kind === 'image')
  return { html: hasImages ? placeOnce(rendered, inText) : rendered.html, work }
}

const placed = new WeakMap<RenderedMarkdown, { key: string; html: string }>()

/** In dev all texts are checked after each change, but few have changed. */
function placeOnce(rendered: RenderedMarkdown, images: ImagesOfText): string {
  const key = JSON.stringify([[...images.pictures], [...images.links]])
  const before = placed.get(rendered)
  if (before?.key === key) return before.html
  const html = placePictures(rendered.html, images)
  placed.set(rendered, { key, html })
  return html
}
