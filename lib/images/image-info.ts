import type { ImageFormat } from './image-format'

/** The properties of an image file that are needed to render it in a page. */
export type ImageInfo = {
  /** Of the file’s bytes and the encoding settings, 16 hexadecimal digits: part of immutable file names. */
  hash: string
  format: ImageFormat
  /** In CSS pixels, after applying the EXIF orientation; absent for an SVG without a size. */
  width?: number
  height?: number
  /** The file size in bytes. */
  bytes: number
  isOpaque: boolean
  isAnimated: boolean
  /** The number of pictures in an animation that sharp reads as one; 1 for any other image. */
  frames: number
  /** Whether it contains metadata such as the location. */
  hasMetadata: boolean
}
