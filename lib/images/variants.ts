import { basename } from 'node:path'
import { immutablePath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import { extensionOf, type ImageFormat, imageFormats } from './image-format'
import type { ImageInfo } from './image-info'

/**
 * How wide the text is, in CSS pixels: 32 times the size of type, which grows with the window between two
 * ends (`styles/tokens.css`). e2e/looking-at-pictures.spec.ts holds both together.
 */
const NARROWEST = 32 * 17
export const MEASURE = 32 * 21
const GROWING = `${32 * 15.2}px + ${32 * 0.3}vw`

/** What of the window the text has where it is not even that wide: all but `--spacing-gutter` on both sides. */
const SHARE = 92

/**
 * In device pixels: a desk, or a phone at two to one; a phone at three to one; a desk at two to one. No
 * window asks for larger ones, and hardly a screen for smaller ones.
 */
const WIDTHS = [720, 1080, 1440]
const WIDEST = 1440

/** A file below this many bytes is shown as it is: there is nothing to gain. */
const SMALL = 8000

/** What a WebP may be high (RFC 9649). */
const HIGHEST_WEBP = 16_383

/** How the variants are encoded. Part of their names, since other settings make other files. */
export const RECIPES = {
  revision: 1,
  widths: WIDTHS,
  avif: { quality: 50, effort: 3 },
  webp: { quality: 75, effort: 4 },
  // Of drawings and screenshots in their own size: sharp edges, few colours.
  sharpWebp: { nearLossless: true, quality: 60, effort: 4 },
  jpeg: { quality: 80, mozjpeg: true },
  png: { compressionLevel: 9 },
  animation: { quality: 70, effort: 3 },
  // For whoever follows a link to the image itself.
  whole: { quality: 90 },
} as const

/** How a file of the site is made from an image. */
export type Recipe =
  /** As it is. */
  | { kind: 'copy' }
  /** In its own size and format, upright and without metadata. */
  | { kind: 'clean'; format: ImageFormat }
  | { kind: 'resize'; format: ImageFormat; width: number; isSharp?: boolean }
  /** All pictures of an animation, or its first one. */
  | { kind: 'animation' | 'still' }

/** A file of the site that is made from an image. */
export type Variant = { path: string; recipe: Recipe }

/** An image in a text, as HTML has it. */
export type Picture = {
  /** In a format that everybody knows, feed readers too. */
  image: Variant
  /** What the browser may take instead, the best first. */
  sources: { mimeType: string; media?: string; variants: (Variant & { width?: number })[] }[]
  /** In CSS pixels, for the shape of the space that is kept for it. */
  width?: number
  height?: number
  isOpaque: boolean
}

/**
 * How an image of the site is shown.
 *
 * @param path of its file; the name becomes part of the variants’ names
 */
export function pictureOf(path: string, info: ImageInfo): Picture {
  const { format, width, height, isOpaque } = info
  if (!width || !height) return { image: original(path, info), sources: [], isOpaque }
  if (format === 'svg' || (info.bytes < SMALL && format !== 'tiff')) {
    return { image: original(path, info), sources: [], width, height, isOpaque }
  }
  if (info.isAnimated) return { ...animated(path, info), width, height, isOpaque }
  const shown = Math.min(width, WIDEST)
  return {
    image: fallback(path, info, shown),
    sources: (['avif', 'webp'] as const).map((modern) => ({
      mimeType: imageFormats[modern].mimeType,
      variants: widthsUpTo(shown)
        .filter((candidate) => modern !== 'webp' || (candidate / width) * height <= HIGHEST_WEBP)
        .map((candidate) => ({ width: candidate, ...resized(path, info, modern, candidate) })),
    })),
    width: shown,
    height: Math.max(1, Math.round((height * shown) / width)),
    isOpaque,
  }
}

/** Every file that a picture may ask for. */
export function variantsOf({ image, sources }: Picture): Variant[] {
  return [image, ...sources.flatMap(({ variants }) => variants)]
}

/** The image itself, for links that lead to it. */
export function original(path: string, { hash, format, hasMetadata, isAnimated }: ImageInfo): Variant {
  const mustBeCleaned = hasMetadata && format !== 'svg' && !isAnimated
  const recipe: Recipe = mustBeCleaned ? { kind: 'clean', format } : { kind: 'copy' }
  return { path: variantPath(path, hash, extensionOf(format)), recipe }
}

/**
 * The `sizes` of an image: how wide it is shown in which window, so that the browser can choose a variant
 * before it has laid out the page (HTML, 4.8.4.2).
 *
 * @param width of the image, in CSS pixels
 */
export function sizesOf(width: number): string {
  const fullFrom = Math.ceil((Math.min(width, NARROWEST) * 100) / SHARE)
  const full = width <= NARROWEST ? `${width}px` : `clamp(${NARROWEST}px, ${GROWING}, ${Math.min(width, MEASURE)}px)`
  return `(min-width: ${fullFrom}px) ${full}, ${SHARE}vw`
}

/** What older browsers and feed readers get: the original where the layout needs all of it. */
function fallback(path: string, info: ImageInfo, width: number): Variant {
  const isKnownToAll = info.format === 'jpeg' || info.format === 'png'
  if (isKnownToAll && info.width === width) return original(path, info)
  const format = isKnownToAll ? info.format : info.isOpaque ? 'jpeg' : 'png'
  return resized(path, info, format, width)
}

function resized(path: string, info: ImageInfo, format: ImageFormat, width: number): Variant {
  // Made smaller, a drawing has as many colours as a photo.
  const isSharp = info.format === 'png' && info.width === width
  const recipe: Recipe = { kind: 'resize', format, width, ...(isSharp && { isSharp }) }
  return { path: variantPath(path, `${info.hash}-${width}`, extensionOf(format)), recipe }
}

/** Something that moves, and its first picture for readers who want nothing to move (WCAG 2.2, 2.2.2). */
function animated(path: string, info: ImageInfo): Pick<Picture, 'image' | 'sources'> {
  const { mimeType } = imageFormats.webp
  const variant = (kind: 'still' | 'animation') => ({
    path: variantPath(path, `${info.hash}-${kind}`, extensionOf('webp')),
    recipe: { kind },
  })
  // Of other animations sharp sees the first picture only.
  const moves = info.format === 'gif' ? [{ mimeType, variants: [variant('animation')] }] : []
  const media = '(prefers-reduced-motion: reduce)'
  return { image: original(path, info), sources: [{ mimeType, media, variants: [variant('still')] }, ...moves] }
}

/** The widths up to that of the image, without one that is hardly less than it. */
function widthsUpTo(width: number): number[] {
  return [...WIDTHS.filter((candidate) => candidate < width * 0.9), width]
}

function variantPath(path: string, hash: string, extension: string): string {
  const name = slugify(basename(path).replace(/\.[^.]*$/, '')).replace(/[^a-z\d-]/g, '')
  return immutablePath(name || 'image', hash, extension)
}
