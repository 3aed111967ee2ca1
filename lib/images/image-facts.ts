import type { ImageFormat } from './image-format'

/** What has to be known of an image to write it into a page. */
export type ImageFacts = {
  /** Of what the file holds and of what is made of it, so that both may be kept for good under names with it. */
  hash: string
  format: ImageFormat
  /** As it is seen: upright, in CSS pixels. An SVG may have none. */
  width?: number
  height?: number
  /** Of the file. */
  bytes: number
  isOpaque: boolean
  /** Whether it moves. */
  isAnimated: boolean
  holdsMetadata: boolean
}

/** Why a file cannot be shown as an image, and what to do about it. */
export type ImageComplaint = { message: string; fix: string }

export function isImageComplaint(facts: ImageFacts | ImageComplaint): facts is ImageComplaint {
  return 'message' in facts
}
