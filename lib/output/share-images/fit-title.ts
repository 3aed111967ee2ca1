import { withEllipsis } from '@/lib/text/truncate'

/** A title as it is set: its lines, and how large, in pixels. */
export type FittedTitle = { lines: string[]; size: number }

const SIZES = [92, 80, 70, 60, 52, 46]
const LINE_HEIGHT = 1.18

/**
 * Breaks a title into lines and sets it as large as it fits; what is longer still ends in an ellipsis.
 *
 * @param language BCP 47: where words end that no space divides
 * @param box the room there is, in pixels
 */
export function fitTitle(title: string, language: string, box: { width: number; height: number }): FittedTitle {
  const parts = breakable(title, language)
  const linesAt = (size: number) => Math.floor(box.height / (size * LINE_HEIGHT))
  for (const size of SIZES) {
    const lines = breakLines(parts, box.width / size)
    if (lines.length <= linesAt(size)) return { lines, size }
  }
  const size = SIZES.at(-1) ?? 0
  const lines = breakLines(parts, box.width / size - widthOf('…'))
  const kept = lines.slice(0, linesAt(size))
  return {
    lines: kept.map((line, index) => (index === kept.length - 1 ? withEllipsis(line) : line)),
    size,
  }
}

/** From one line’s base to the next one’s, for letters of this size. */
export function lineHeight(size: number): number {
  return size * LINE_HEIGHT
}

function breakLines(parts: string[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of parts.flatMap((part) => cutToWidth(part, width))) {
    if (line !== '' && widthOf((line + part).trimEnd()) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += part
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}

/** The parts between which a line may end: words with the space after them, and words that no space divides. */
function breakable(title: string, language: string): string[] {
  const parts: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(title)) {
    const before = parts.at(-1)
    const mayBreak = before === undefined || /\s$/.test(before) || (isWordLike && isWide(segment) && isWide(before))
    if (mayBreak) parts.push(segment)
    else parts[parts.length - 1] = before + segment
  }
  return parts
}

/** A word that is longer than a line, by force. */
function cutToWidth(part: string, width: number): string[] {
  if (widthOf(part.trimEnd()) <= width) return [part]
  const cuts = ['']
  for (const { segment } of new Intl.Segmenter().segment(part)) {
    const last = cuts.at(-1) ?? ''
    if (last !== '' && widthOf(last + segment) > width) cuts.push(segment)
    else cuts[cuts.length - 1] = last + segment
  }
  return cuts
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFFEF]/u

function isWide(text: string): boolean {
  return WIDE.test(text)
}

/** How wide letters are in parts of their size; rather too wide than too narrow. The first that fits counts. */
const WIDTHS: [letters: RegExp, width: number][] = [
  [/\p{M}/u, 0],
  [WIDE, 1],
  [/[iljtfr.,:;'’‘!|()[\] ]/u, 0.36],
  [/[mwMWÆŒ@%…—]/u, 1],
  [/[\p{Lu}&]/u, 0.76],
  [/\p{Script=Cyrillic}/u, 0.68],
]
const OTHER_WIDTH = 0.57

/** In parts of the size of the letters. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_WIDTH
  return width
}
