import { extname } from 'node:path'

type Format = {
  /** For messages. */
  name: string
  /** With their dots; the first one is used for generated files. */
  extensions: [string, ...string[]]
  mimeType: string
}

/** The supported image formats: those that browsers support, and TIFF, which is converted. */
export const imageFormats = {
  avif: { name: 'AVIF', extensions: ['.avif'], mimeType: 'image/avif' },
  gif: { name: 'GIF', extensions: ['.gif'], mimeType: 'image/gif' },
  jpeg: { name: 'JPEG', extensions: ['.jpg', '.jpeg', '.jpe', '.jfif'], mimeType: 'image/jpeg' },
  png: { name: 'PNG', extensions: ['.png', '.apng'], mimeType: 'image/png' },
  svg: { name: 'SVG', extensions: ['.svg'], mimeType: 'image/svg+xml' },
  tiff: { name: 'TIFF', extensions: ['.tif', '.tiff'], mimeType: 'image/tiff' },
  webp: { name: 'WebP', extensions: ['.webp'], mimeType: 'image/webp' },
} satisfies Record<string, Format>

export type ImageFormat = keyof typeof imageFormats

/** The extension of generated files in a format, with its dot. */
export function getExtension(format: ImageFormat): string {
  return imageFormats[format].extensions[0]
}

/** Whether a file name has an extension of the format. */
export function hasFormatExtension(path: string, format: ImageFormat): boolean {
  const extensions: string[] = imageFormats[format].extensions
  return extensions.includes(extname(path).toLowerCase())
}

/** Whether a file name has the extension of any supported image format. */
export function hasImageExtension(path: string): boolean {
  return Object.keys(imageFormats).some((format) => hasFormatExtension(path, format as ImageFormat))
}
