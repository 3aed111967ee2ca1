import type { Author } from 'contentlayer/generated'
import type { ParsedAuthor } from '@/lib/content/model/author'
import { isFinding } from '@/lib/diagnostics/issue'
import type { ImageJob } from '@/lib/images/encode-variants'
import { toPortrait } from '@/lib/images/variants'
import { authorPath } from '@/lib/routing/urls'
import { findImage } from './find-file'
import type { MeasuredImages } from './place-images'
import type { SiteFile, SiteFiles } from './site-files'

type WithPortrait = Pick<ParsedAuthor, 'file' | 'slug' | 'declaredImage'>

/** Finds the file of the portrait of an author. */
export function findPortrait({ file, slug, declaredImage }: WithPortrait, files: SiteFiles): SiteFile | undefined {
  if (declaredImage === undefined) return undefined
  return findImage({ kind: 'image', url: declaredImage }, { file, path: authorPath(slug) }, files)
}

/** Decides how the portrait of an author is published. @returns its URL and size, and the image to encode */
export function placePortrait(
  author: WithPortrait,
  files: SiteFiles,
  images: MeasuredImages,
): { portrait?: Author['portrait']; jobs: ImageJob[] } {
  const file = findPortrait(author, files)
  const info = file && images.get(file.path)
  const placed = info && !isFinding(info) && toPortrait(file.path, info)
  if (!placed) return { jobs: [] }
  const { variant, width, height } = placed
  return {
    portrait: { url: variant.path, width, height },
    jobs: [{ source: file.path, hash: info.hash, variants: [variant] }],
  }
}
