import type { ImageFormat } from './image-format'

/** What has to be known of an image to put it into a page. */
export type ImageInfo = {
  /** Of the file’s bytes and of what is made of them, so that both can be cached forever under names with it. */
  hash: string
  format: ImageFormat
  /** As it is seen: upright, in CSS pixels. An SVG may have none. */
  width?: number
  height?: number
  /** The size of the file. */
  bytes: number
  isOpaque: boolean
  isAnimated: boolean
  /** Whether it has metadata, such as where it was taken. */
  hasMetadata: boolean
}
