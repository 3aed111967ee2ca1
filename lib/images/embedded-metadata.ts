import { extname } from 'node:path'
import { hasImageExtension } from './image-format'

/** Images that browsers do not support, but that a text may link to. */
const HEIC_EXTENSIONS = ['.heic', '.heif']

/** Whether a file is an image that is encoded again, if it has metadata. SVG and GIF files hardly ever have any. */
export function isPublishedWithoutMetadata(file: string): boolean {
  const extension = extname(file).toLowerCase()
  return HEIC_EXTENSIONS.includes(extension) || (hasImageExtension(file) && !['.svg', '.gif'].includes(extension))
}

/** The beginnings of EXIF, XMP and IPTC data within JPEG, PNG, WebP, AVIF and HEIC. */
const MARKERS = ['Exif', 'eXIf', 'EXIF', '<x:xmpmeta', '<?xpacket', 'Photoshop 3.0', 'Raw profile type']

/** EXIF uses the TIFF format, so in a TIFF file metadata cannot be told from image data. */
const TIFF_SIGNATURES = ['II*\0', 'MM\0*']

/** Whether an image may contain metadata such as location, time and camera; returns `true` in case of doubt. */
export function hasMetadata(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (TIFF_SIGNATURES.includes(buffer.toString('latin1', 0, 4))) return true
  return MARKERS.some((marker) => buffer.includes(marker, 0, 'latin1'))
}
