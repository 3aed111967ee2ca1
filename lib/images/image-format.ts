import { extname } from 'node:path'

type Format = {
  /** As its authors write it. */
  name: string
  /** Endings of its files; the first is the one we give. */
  extensions: [string, ...string[]]
  mimeType: string
}

/** The images that can be shown: what browsers know, and TIFF, which is turned into something they know. */
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

/** The ending, with its dot, that a file of a format is given. */
export function extensionOf(format: ImageFormat): string {
  return imageFormats[format].extensions[0]
}

/** Whether a file of this name says that it is of this format. */
export function isNamedAs(path: string, format: ImageFormat): boolean {
  const extensions: string[] = imageFormats[format].extensions
  return extensions.includes(extname(path).toLowerCase())
}

/** Whether the name of a file says that it is an image. */
export function isNamedAsImage(path: string): boolean {
  return Object.keys(imageFormats).some((format) => isNamedAs(path, format as ImageFormat))
}
