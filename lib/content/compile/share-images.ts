import type { Post } from 'contentlayer/generated'
import type { ParsedPost } from '@/lib/content/model/post'
import { isFinding } from '@/lib/diagnostics/issue'
import type { ImageJob } from '@/lib/images/encode-variants'
import { toShareImage } from '@/lib/images/variants'
import { postPath } from '@/lib/routing/urls'
import { isAbsoluteUrl } from '@/lib/text/absolute-url'
import { findImage } from './find-file'
import type { MeasuredImages } from './place-images'
import type { SiteFile, SiteFiles } from './site-files'

type Shared = Pick<ParsedPost, 'file' | 'slug' | 'declaredImage'>

/** Finds the file of the image that a post is shared with; `undefined` for an image of another site. */
export function findShareImage({ file, slug, declaredImage }: Shared, files: SiteFiles): SiteFile | undefined {
  if (declaredImage === undefined) return undefined
  return findImage({ kind: 'image', url: declaredImage }, { file, path: postPath(slug) }, files)
}

/** Decides how the image that a post is shared with is published. @returns its URL and size, and the image to encode */
export function placeShareImage(
  post: Shared,
  files: SiteFiles,
  images: MeasuredImages,
): { shareImage?: Post['shareImage']; jobs: ImageJob[] } {
  const { declaredImage } = post
  const file = findShareImage(post, files)
  const info = file && images.get(file.path)
  const shared = info && !isFinding(info) && toShareImage(file.path, info)
  if (shared) {
    const { variant, width, height } = shared
    const jobs = [{ source: file.path, hash: info.hash, variants: [variant] }]
    return { shareImage: { url: variant.path, width, height }, jobs }
  }
  const isElsewhere = declaredImage !== undefined && !file && isAbsoluteUrl(declaredImage)
  return { ...(isElsewhere && { shareImage: { url: declaredImage } }), jobs: [] }
}
