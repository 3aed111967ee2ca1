import { isWrittenWithoutSpaces } from './words'

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Spaces, separators, dashes and opening brackets and quotation marks at the end of a text. */
const LOOSE_END = /[\s,.;:!?…、。，．；：！？\p{Pd}\p{Ps}\p{Pi}]+$/u

/**
 * Cuts a text that is too long after a word, in every script, and adds an ellipsis. Whole characters are kept, however
 * many code points they have (Unicode Standard Annex 29).
 *
 * @param maxLength in characters, without the ellipsis
 */
export function truncate(text: string, maxLength: number): string {
  // A character has one code unit or more.
  if (text.length <= maxLength) return text
  let length = 0
  for (const { index } of characters.segment(text)) {
    if (length === maxLength) return withEllipsis(text.slice(0, findWordEnd(text, index)))
    length++
  }
  return text
}

/** Adds an ellipsis to a text that has been cut: `One, two,` → `One, two…`. */
export function withEllipsis(text: string): string {
  return `${text.replace(LOOSE_END, '')}…`
}

/** The last offset up to `end` at which a text may be cut; `end` itself where half of the text would be lost. */
function findWordEnd(text: string, end: number): number {
  const segments = words.segment(text)
  const startOfWord = (offset: number) => segments.containing(offset)?.index ?? 0
  for (let offset = startOfWord(end); offset > end / 2; offset = startOfWord(offset - 1)) {
    const around = text.slice(Math.max(0, offset - 2), offset + 2)
    const [before = '', after = ''] = [text[offset - 1], text[offset]]
    if (/\s/.test(before + after) || isWrittenWithoutSpaces(around)) return offset
  }
  return end
}
