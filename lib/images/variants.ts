import { basename } from 'node:path'
import { immutablePath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import { getExtension, type ImageFormat, imageFormats } from './image-format'
import type { ImageInfo } from './image-info'

/**
 * The width of the text in CSS pixels: 32 em, with a font size that grows with the window from 17 to 21 px
 * (`styles/tokens.css`). e2e/looking-at-pictures.spec.ts tests that they agree.
 */
const MIN_TEXT_WIDTH = 32 * 17
export const MAX_TEXT_WIDTH = 32 * 21
const FLUID_TEXT_WIDTH = `${32 * 15.2}px + ${32 * 0.3}vw`

/** The width of the text in narrower windows, in vw: all but `--spacing-gutter` on both sides. */
const NARROW_TEXT_WIDTH = 92

/**
 * The widths of variants in device pixels: for a desktop or a phone with a pixel ratio of 2, a phone with 3, and a
 * desktop with 2. No window needs wider ones, and few screens narrower ones.
 */
const WIDTHS = [720, 1080, 1440]
export const MAX_WIDTH = 1440

/** Files smaller than this, in bytes, are not worth converting. */
const SMALL_FILE = 8000

/** The maximum width and height in pixels of a WebP (RFC 9649), and of an AVIF that sharp encodes. */
const MAX_SIDE = 16_383

/** The number of pixels, in all frames together, that sharp decodes. */
export const MAX_PIXELS = 0x3fff * 0x3fff

/** The maximum length of the part of a file name that is for people. */
const MAX_NAME_LENGTH = 80

/**
 * The encoder settings, as `docs/decisions/0058` weighs them. They are part of the hash in file names, since a change of
 * them changes the files.
 */
export const RECIPES = {
  revision: 3,
  widths: WIDTHS,
  avif: { quality: 51, effort: 2, chromaSubsampling: '4:2:0' },
  webp: { quality: 75, effort: 2 },
  // For drawings and screenshots at full size: sharp edges, few colours.
  sharpAvif: { quality: 51, effort: 2 },
  sharpWebp: { quality: 90, effort: 2, smartSubsample: true },
  jpeg: { quality: 72, progressive: true },
  png: { compressionLevel: 7 },
  animation: { quality: 70, effort: 3 },
  // For links to the image itself.
  whole: { quality: 90 },
} as const

/** How a variant is made from an image. */
export type Recipe =
  /** Unchanged. */
  | { kind: 'copy' }
  /** In the same size and format, upright and without metadata. */
  | { kind: 'clean'; format: ImageFormat }
  | { kind: 'resize'; format: ImageFormat; width: number; isSharp?: boolean }
  /** All frames of an animation, or its first frame. */
  | { kind: 'animation' | 'still' }

/** A file of the site that is made from an image; `path` is that of its URL. */
export type Variant = { path: string; recipe: Recipe }

/** An image as a `<picture>` shows it. */
export type Picture = {
  /** The `<img>`, in a format that old browsers and feed readers support. */
  image: Variant
  /** The `<source>` elements, best format first. */
  sources: { mimeType: string; media?: string; variants: (Variant & { width?: number })[] }[]
  /** In CSS pixels, to reserve space in the layout. */
  width?: number
  height?: number
  isOpaque: boolean
}

/**
 * Decides in which formats and sizes an image is offered.
 *
 * @param path of its file, whose name becomes part of the names of its variants
 */
export function toPicture(path: string, info: ImageInfo): Picture {
  const { format, width, height, isOpaque } = info
  if (!width || !height) return { image: getOriginal(path, info), sources: [], isOpaque }
  if (info.isAnimated) return { ...toAnimatedPicture(path, info), width, height, isOpaque }
  if (format === 'svg' || (info.bytes < SMALL_FILE && format !== 'tiff')) {
    return { image: getOriginal(path, info), sources: [], width, height, isOpaque }
  }
  const displayWidth = Math.min(width, MAX_WIDTH)
  const widths = getWidths(displayWidth).filter((candidate) => (candidate / width) * height <= MAX_SIDE)
  const formats = widths.length > 0 ? (['avif', 'webp'] as const) : []
  return {
    image: getFallback(path, info, displayWidth),
    sources: formats.map((modern) => ({
      mimeType: imageFormats[modern].mimeType,
      variants: widths.map((candidate) => ({ width: candidate, ...getResized(path, info, modern, candidate) })),
    })),
    width: displayWidth,
    height: scaleHeight(width, height, displayWidth),
    isOpaque,
  }
}

/** An image that is shown in one size: where a link to a page is shared, or beside a name. */
export type SingleImage = { variant: Variant; width: number; height: number }

/** Decides how an image is shared: as JPEG or PNG, since many sites show nothing else. No site shows an SVG. */
export function toShareImage(path: string, info: ImageInfo): SingleImage | undefined {
  const { format, width, height } = info
  if (format === 'svg' || !width || !height) return undefined
  const shownWidth = Math.min(width, MAX_WIDTH)
  return {
    variant: getFallback(path, info, shownWidth),
    width: shownWidth,
    height: scaleHeight(width, height, shownWidth),
  }
}

/** The width of a portrait in CSS pixels, as `.portrait` in `styles/` shows it. */
const PORTRAIT_WIDTH = 128

/** Decides how a portrait is shown: sharp on a screen with a pixel ratio of 2. One without a size cannot be. */
export function toPortrait(path: string, info: ImageInfo): SingleImage | undefined {
  const { format, width, height } = info
  if (!width || !height) return undefined
  const maxWidth = 2 * PORTRAIT_WIDTH
  // No browser but Safari shows a TIFF.
  const isResized = format === 'tiff' || (format !== 'svg' && !info.isAnimated && width > maxWidth)
  const variant = isResized ? getResized(path, info, 'webp', Math.min(width, maxWidth)) : getOriginal(path, info)
  return { variant, width: PORTRAIT_WIDTH, height: scaleHeight(width, height, PORTRAIT_WIDTH) }
}

function scaleHeight(width: number, height: number, newWidth: number): number {
  return Math.max(1, Math.round((height * newWidth) / width))
}

/** All files that a picture refers to. */
export function getVariants({ image, sources }: Picture): Variant[] {
  return [image, ...sources.flatMap(({ variants }) => variants)]
}

/** The image at full size, encoded again only to remove its metadata. */
export function getOriginal(path: string, { hash, format, hasMetadata, isAnimated }: ImageInfo): Variant {
  const mustBeCleaned = hasMetadata && format !== 'svg' && !isAnimated
  const recipe: Recipe = mustBeCleaned ? { kind: 'clean', format } : { kind: 'copy' }
  return { path: variantPath(path, hash, getExtension(format)), recipe }
}

/**
 * The `sizes` attribute of an image: its display width by window width, so that the browser can choose a variant before
 * layout (HTML, 4.8.4.2).
 *
 * @param width of the image in CSS pixels
 */
export function toSizes(width: number): string {
  const breakpoint = Math.ceil((Math.min(width, MIN_TEXT_WIDTH) * 100) / NARROW_TEXT_WIDTH)
  const maxWidth = Math.min(width, MAX_TEXT_WIDTH)
  const wide = width <= MIN_TEXT_WIDTH ? `${width}px` : `clamp(${MIN_TEXT_WIDTH}px, ${FLUID_TEXT_WIDTH}, ${maxWidth}px)`
  return `(min-width: ${breakpoint}px) ${wide}, ${NARROW_TEXT_WIDTH}vw`
}

/** The variant for old browsers and feed readers: the original if it is not wider than the layout needs. */
function getFallback(path: string, info: ImageInfo, width: number): Variant {
  const isUniversal = info.format === 'jpeg' || info.format === 'png'
  if (isUniversal && info.width === width) return getOriginal(path, info)
  const format = isUniversal ? info.format : info.isOpaque ? 'jpeg' : 'png'
  return getResized(path, info, format, width)
}

function getResized(path: string, info: ImageInfo, format: ImageFormat, width: number): Variant {
  // A drawing that is scaled down has as many colours as a photo.
  const isSharp = info.format === 'png' && info.width === width
  const recipe: Recipe = { kind: 'resize', format, width, ...(isSharp && { isSharp }) }
  return { path: variantPath(path, `${info.hash}-${width}`, getExtension(format)), recipe }
}

/** An animation, with its first frame for readers who prefer reduced motion (WCAG 2.2, 2.2.2). */
function toAnimatedPicture(path: string, info: ImageInfo): Pick<Picture, 'image' | 'sources'> {
  const { format, width = 0, height = 0, frames, bytes } = info
  const image = getOriginal(path, info)
  if (Math.max(width, height) > MAX_SIDE) return { image, sources: [] }
  const { mimeType } = imageFormats.webp
  const variant = (kind: 'still' | 'animation') => ({
    path: variantPath(path, `${info.hash}-${kind}`, getExtension('webp')),
    recipe: { kind },
  })
  // Of other animations sharp reads only the first frame.
  const canBeConverted = format === 'gif' && width * height * frames <= MAX_PIXELS
  const animated = canBeConverted && bytes >= SMALL_FILE ? [{ mimeType, variants: [variant('animation')] }] : []
  const media = '(prefers-reduced-motion: reduce)'
  return { image, sources: [{ mimeType, media, variants: [variant('still')] }, ...animated] }
}

/** The widths of variants, without those that are wider, or hardly narrower, than the image. */
function getWidths(width: number): number[] {
  return [...WIDTHS.filter((candidate) => candidate < width * 0.9), width]
}

function variantPath(path: string, hash: string, extension: string): string {
  const name = slugify(basename(path).replace(/\.[^.]*$/, '')).replace(/[^a-z\d-]/g, '')
  return immutablePath(name.slice(0, MAX_NAME_LENGTH) || 'image', hash, extension)
}
