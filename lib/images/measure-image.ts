import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Finding, isFinding } from '@/lib/diagnostics/issue'
import { readCache, writeCache } from './image-cache'
import { extensionOf, type ImageFormat, imageFormats, isNamedAs } from './image-format'
import type { ImageInfo } from './image-info'
import { hasMetadata } from './metadata-marks'
import { svgSize } from './svg-size'
import { MEASURE, RECIPES } from './variants'

export type ImageReader = (path: string) => Promise<ImageInfo | Finding>

/**
 * Measures images, and remembers them: by size and time of change as long as the process lives, and by
 * what they hold in the cache, so that each is decoded once.
 *
 * @returns a reader of absolute paths; it throws where there is no such file
 */
export function createImageReader(cacheDir: string): ImageReader {
  const known = new Map<string, { stamp: string; info: Promise<ImageInfo | Finding> }>()
  return async (path) => {
    const { mtimeMs, size } = await stat(path)
    const stamp = `${mtimeMs} ${size}`
    const before = known.get(path)
    if (before?.stamp === stamp) return before.info
    const info = measureImage(path, cacheDir)
    known.set(path, { stamp, info })
    return info
  }
}

async function measureImage(path: string, cacheDir: string): Promise<ImageInfo | Finding> {
  const bytes = await readFile(path)
  const hash = createHash('sha256').update(JSON.stringify(RECIPES)).update(bytes).digest('hex').slice(0, 16)
  const file = join(cacheDir, `${hash}.json`)
  const kept = await readCache(file)
  const info: ImageInfo | Finding = kept ? JSON.parse(kept) : await decode(bytes, hash, path)
  if (isFinding(info)) return info
  // Said each time, since the same image may have another name elsewhere.
  if (!isNamedAs(path, info.format)) return misnamed(path, info.format)
  if (!kept) await writeCache(file, JSON.stringify(info))
  return info
}

async function decode(bytes: Buffer, hash: string, path: string): Promise<ImageInfo | Finding> {
  const size = isNamedAs(path, 'svg') ? svgSize(bytes.toString('utf8'), MEASURE) : undefined
  const about = { hash, bytes: bytes.length, hasMetadata: hasMetadata(bytes) }
  if (size) return { ...about, format: 'svg', ...size, isOpaque: false, isAnimated: false }
  return decodePixels(bytes, path, about)
}

type About = Pick<ImageInfo, 'hash' | 'bytes' | 'hasMetadata'>

/** Loaded by the first picture made of pixels, since it takes as long as the check of a small blog. */
async function decodePixels(bytes: Buffer, path: string, about: About): Promise<ImageInfo | Finding> {
  const { default: sharp } = await import('sharp')
  try {
    const { format, compression, autoOrient, pages = 1, hasAlpha } = await sharp(bytes).metadata()
    const known = formatOf(format, compression)
    if (!known) return unreadable(path, compression === 'hevc' ? 'it is HEIC, which browsers do not show' : undefined)
    // Down to the last byte, since half a picture has a whole header.
    if (known !== 'svg') await sharp(bytes, { failOn: 'error' }).resize(16, 16, { fit: 'fill' }).raw().toBuffer()
    return {
      ...about,
      format: known,
      width: autoOrient.width,
      height: autoOrient.height,
      isOpaque: !hasAlpha,
      isAnimated: pages > 1 || movesUnseen(bytes, known),
    }
  } catch (error) {
    return unreadable(path, error instanceof Error ? error.message : undefined)
  }
}

function formatOf(format: string | undefined, compression: string | undefined): ImageFormat | undefined {
  if (format === 'heif') return compression === 'av1' ? 'avif' : undefined
  return Object.keys(imageFormats).find((known): known is ImageFormat => known === format)
}

/** Animated PNG (an `acTL` chunk before the first picture) and AVIF sequences, of which sharp sees one picture. */
function movesUnseen(bytes: Buffer, format: ImageFormat): boolean {
  if (format === 'png') return bytes.subarray(0, Math.max(0, bytes.indexOf('IDAT'))).includes('acTL')
  return format === 'avif' && bytes.subarray(4, 12).toString('latin1') === 'ftypavis'
}

function unreadable(path: string, reason = 'it is none that browsers show'): Finding {
  return {
    message: `${basename(path)} cannot be read as an image: ${firstLine(reason)}`,
    fix: 'save it again as JPEG, PNG, WebP, AVIF, GIF or SVG, or restore it',
  }
}

function misnamed(path: string, format: ImageFormat): Finding {
  const name = basename(path)
  return {
    message: `${name} is not what its name says: it is ${imageFormats[format].name}`,
    fix: `rename it ${name.replace(/\.[^.]*$/, '')}${extensionOf(format)}, or save it in the format its name says`,
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}
