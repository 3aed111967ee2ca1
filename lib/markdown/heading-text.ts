import type { Element } from 'hast'
import { type TextLine, toLines } from './plain-text'

/** The text of a heading, without footnote references; of one that consists of images, their alternative texts. */
export function toHeadingLines(heading: Element): TextLine[] {
  const lines = toLines(heading)
  return lines.length > 0 ? lines : toLines(heading, { withImages: true })
}

/** Whether an element is a heading of the text, rather than the label of its footnotes. */
export function isHeading({ tagName, properties }: Element): boolean {
  return /^h[1-6]$/.test(tagName) && properties.id !== FOOTNOTES_LABEL_ID
}

export const FOOTNOTES_LABEL_ID = 'fn:label'
