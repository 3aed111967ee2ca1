import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Finding, isFinding } from '@/lib/diagnostics/issue'
import { cacheByFile } from '@/lib/node/cache-by-file'
import { hasMetadata } from './embedded-metadata'
import { readCache, writeCache } from './image-cache'
import { getExtension, hasFormatExtension, type ImageFormat, imageFormats } from './image-format'
import type { ImageInfo } from './image-info'
import { getSvgSize } from './svg-size'
import { MAX_PIXELS, MAX_TEXT_WIDTH, RECIPES } from './variants'

/** Raised when measurements that are in a cache are no longer complete. */
const REVISION = 2

/** Takes the absolute path of an image; returns what is wrong with it if it cannot be shown. */
export type ImageReader = (path: string) => Promise<ImageInfo | Finding>

/**
 * Creates a function that measures images. Results are cached in memory by modification time and file size, and on disk
 * by content, so that each image is decoded once.
 *
 * @returns an image reader, which rejects if the file does not exist
 */
export function createImageReader(cacheDir: string): ImageReader {
  return cacheByFile((path) => measureImage(path, cacheDir))
}

async function measureImage(path: string, cacheDir: string): Promise<ImageInfo | Finding> {
  const bytes = await readFile(path)
  const hash = createHash('sha256').update(JSON.stringify(RECIPES)).update(bytes).digest('hex').slice(0, 16)
  const file = join(cacheDir, `${hash}-${REVISION}.json`)
  const cached = parseInfo(await readCache(file))
  const info = cached ?? (await decode(bytes, hash, path))
  if (isFinding(info)) return info
  // Checked even for cached images, since the same image may have another name elsewhere.
  if (!hasFormatExtension(path, info.format)) return wrongExtensionFinding(path, info.format)
  if (!cached) await writeCache(file, JSON.stringify(info))
  return info
}

/** Parses what the cache has of an image; one that is damaged is measured again. */
function parseInfo(cached = ''): ImageInfo | undefined {
  try {
    return JSON.parse(cached)
  } catch {
    return undefined
  }
}

async function decode(bytes: Buffer, hash: string, path: string): Promise<ImageInfo | Finding> {
  const size = hasFormatExtension(path, 'svg') ? getSvgSize(bytes.toString('utf8'), MAX_TEXT_WIDTH) : undefined
  const file = { hash, bytes: bytes.length, hasMetadata: hasMetadata(bytes) }
  if (size) return { ...file, format: 'svg', ...size, isOpaque: false, isAnimated: false, frames: 1 }
  return decodePixels(bytes, path, file)
}

type FileInfo = Pick<ImageInfo, 'hash' | 'bytes' | 'hasMetadata'>

/** Loads sharp on demand, since that takes as long as checking a small blog. */
async function decodePixels(bytes: Buffer, path: string, file: FileInfo): Promise<ImageInfo | Finding> {
  const { default: sharp } = await import('sharp')
  try {
    const {
      format,
      compression,
      autoOrient,
      pages = 1,
      hasAlpha,
    } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const imageFormat = toImageFormat(format, compression)
    if (!imageFormat) {
      return unreadableFinding(path, compression === 'hevc' ? 'browsers do not support HEIC' : undefined)
    }
    const { width, height } = autoOrient
    if (width * height > MAX_PIXELS) return tooManyPixelsFinding(path, width * height)
    // Decodes all of it, since a truncated image may have a complete header.
    if (imageFormat !== 'svg') await sharp(bytes, { failOn: 'error' }).resize(16, 16, { fit: 'fill' }).raw().toBuffer()
    return {
      ...file,
      format: imageFormat,
      width,
      height,
      isOpaque: !hasAlpha,
      isAnimated: pages > 1 || isUndetectedAnimation(bytes, imageFormat),
      frames: imageFormat === 'gif' ? pages : 1,
    }
  } catch (error) {
    return unreadableFinding(path, error instanceof Error ? error.message : undefined)
  }
}

function toImageFormat(format: string | undefined, compression: string | undefined): ImageFormat | undefined {
  if (format === 'heif') return compression === 'av1' ? 'avif' : undefined
  return Object.keys(imageFormats).find((name): name is ImageFormat => name === format)
}

/** Whether it is an animated PNG (an `acTL` chunk before the image data) or AVIF, which sharp reads as one image. */
function isUndetectedAnimation(bytes: Buffer, format: ImageFormat): boolean {
  if (format === 'png') return bytes.subarray(0, Math.max(0, bytes.indexOf('IDAT'))).includes('acTL')
  return format === 'avif' && bytes.subarray(4, 12).toString('latin1') === 'ftypavis'
}

function unreadableFinding(path: string, reason = 'browsers do not support its format'): Finding {
  return {
    message: `${basename(path)} cannot be read as an image: ${firstLine(reason)}`,
    fix: 'save it again as JPEG, PNG, WebP, AVIF, GIF or SVG, or restore the original file',
  }
}

function tooManyPixelsFinding(path: string, pixels: number): Finding {
  const millions = (count: number) => `${Math.round(count / 1e6)} million`
  return {
    message: `${basename(path)} has ${millions(pixels)} pixels`,
    fix: `make it smaller: at most ${millions(MAX_PIXELS)} can be converted`,
  }
}

function wrongExtensionFinding(path: string, format: ImageFormat): Finding {
  const name = basename(path)
  const correctName = name.replace(/\.[^.]*$/, '') + getExtension(format)
  return {
    message: `${name} has the wrong extension: its format is ${imageFormats[format].name}`,
    fix: `rename it to ${correctName}, or convert it to the format of its extension`,
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}
