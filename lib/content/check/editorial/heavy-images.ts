import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckedSite } from '@/lib/content/check/checked-site'
import { findImage } from '@/lib/content/compile/find-file'
import { findShareImage } from '@/lib/content/compile/share-images'
import { bodyIssue, errorAt, fileError } from '@/lib/content/front-matter/source-file'
import { type Finding, type Issue, isFinding } from '@/lib/diagnostics/issue'
import { hasImageExtension } from '@/lib/images/image-format'
import type { ImageInfo } from '@/lib/images/image-info'
import { toShareImage } from '@/lib/images/variants'
import type { EditorialRule } from './editorial-rule'

/** In bytes. An animation is some hundred kilobytes as a video; a drawing is some ten. */
const MAX_ANIMATION = 1_000_000
const MAX_DRAWING = 200_000
const MAX_PUBLIC_FILE = 1_000_000
/** WhatsApp shows no larger share image (https://developers.facebook.com/docs/whatsapp/link-previews/). */
const MAX_SHARE_IMAGE = 600_000

/** Reports images that are heavy, and that the site publishes as they are. All others it encodes as large as shown. */
export const heavyImages: EditorialRule = (site) => [...findInTexts(site), ...findShared(site), ...findPublic(site)]

/** Each image once a text. */
function findInTexts({ texts, files, images }: CheckedSite): Issue[] {
  return texts.flatMap(({ source, rendered, page }) => {
    const found = new Set<string>()
    return rendered.references.flatMap((reference) => {
      const path = reference.kind === 'image' ? findImage(reference, page, files)?.path : undefined
      const info = path === undefined ? undefined : images.get(path)
      const finding = info && !isFinding(info) ? checkWeight(reference.url, info) : undefined
      if (path === undefined || !finding || found.has(path)) return []
      found.add(path)
      const { line, column } = reference
      return bodyIssue(source, { line, column, ...finding }, 'warning')
    })
  })
}

function checkWeight(url: string, { format, isAnimated, bytes }: ImageInfo): Finding | undefined {
  if (isAnimated && bytes > MAX_ANIMATION) {
    const fix = 'make it shorter or smaller, or show a <video>'
    return { message: `the animation ${url} has ${megabytes(bytes)}`, fix }
  }
  if (format !== 'svg' || bytes <= MAX_DRAWING) return undefined
  return { message: `the drawing ${url} has ${megabytes(bytes)}`, fix: 'simplify it, or export it as a PNG' }
}

function findShared({ entries, files, images }: CheckedSite): Issue[] {
  return entries.posts.flatMap((post) => {
    const file = findShareImage(post, files)
    const info = file && images.get(file.path)
    if (!info || isFinding(info)) return []
    const shared = toShareImage(file.path, info)
    // A JPEG that is resized is compressed well, a PNG is as heavy as its pixels.
    const isRecompressed = info.format !== 'png' && shared?.variant.recipe.kind === 'resize'
    if (!shared || !info.width || isRecompressed) return []
    const bytes = info.bytes * Math.min(1, shared.width / info.width) ** 2
    if (bytes <= MAX_SHARE_IMAGE) return []
    const message = `the share image ${post.declaredImage} has about ${megabytes(bytes)}; not every site shows it`
    return errorAt(post, ['image'], message, 'save it as a JPEG, 1200 pixels wide')
  })
}

/** Files of `public/` are copied. One that a text shows is encoded, but its copy is on the site as well. */
function findPublic({ publicFiles, publicDir, texts, files }: CheckedSite): Issue[] {
  const candidates = publicFiles.filter(hasImageExtension)
  if (candidates.length === 0) return []
  const shown = new Set(
    texts.flatMap(({ rendered, page }) =>
      rendered.references.flatMap((reference) =>
        reference.kind === 'image' ? (findImage(reference, page, files)?.path ?? []) : [],
      ),
    ),
  )
  return candidates.flatMap((file) => {
    const path = join(publicDir, file)
    const bytes = shown.has(path) ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
    if (bytes <= MAX_PUBLIC_FILE) return []
    const message = `the image has ${megabytes(bytes)} and is published as it is`
    return fileError(path, message, 'make it smaller, or put it beside the post that shows it')
  })
}

/** `1.2 MB` */
function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
