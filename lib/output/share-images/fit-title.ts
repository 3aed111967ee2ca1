import { withEllipsis } from '@/lib/text/truncate'
import { hasWordsWithoutSpaces } from '@/lib/text/words'

/** A title as it is set: its lines, and how large, in pixels. */
export type FittedTitle = { lines: string[]; size: number }

/** The width of a text in parts of the size of its letters. */
export type Measure = (text: string) => number

const SIZES = [92, 80, 70, 60, 52, 46]
const LINE_HEIGHT = 1.18

/**
 * Breaks a title into lines and sets it as large as it fits; what is longer still ends in an ellipsis.
 *
 * @param language BCP 47: where words end that no space divides
 * @param box the available space, in pixels
 */
export function fitTitle(
  title: string,
  language: string,
  box: { width: number; height: number },
  measure: Measure,
): FittedTitle {
  const parts = splitAtBreaks(title, language)
  const linesAt = (size: number) => Math.floor(box.height / (size * LINE_HEIGHT))
  for (const size of SIZES) {
    const lines = breakLines(parts, box.width / size, measure)
    if (lines.length <= linesAt(size)) return { lines, size }
  }
  const size = SIZES.at(-1) ?? 0
  const lines = breakLines(parts, box.width / size - measure('…'), measure)
  const kept = lines.slice(0, linesAt(size))
  return {
    lines: kept.map((line, index) => (index === kept.length - 1 ? withEllipsis(line) : line)),
    size,
  }
}

/** Cuts a text that is wider than a line, given in parts of the size of its letters, and ends it in an ellipsis. */
export function fitLine(text: string, language: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  const [line = ''] = breakLines(splitAtBreaks(text, language), width - measure('…'), measure)
  return withEllipsis(line)
}

/** From one line’s base to the next one’s, for letters of this size. */
export function lineHeight(size: number): number {
  return size * LINE_HEIGHT
}

function breakLines(parts: string[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of parts.flatMap((part) => cutToWidth(part, width, measure))) {
    if (line !== '' && measure((line + part).trimEnd()) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += part
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}

/** The parts between which a line may end: words with the space after them, and words that no space divides. */
function splitAtBreaks(title: string, language: string): string[] {
  const parts: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(title)) {
    const before = parts.at(-1)
    const mayBreak =
      before === undefined || /\s$/.test(before) || (isWordLike && mayBreakBeside(segment) && mayBreakBeside(before))
    if (mayBreak) parts.push(segment)
    else parts[parts.length - 1] = before + segment
  }
  return parts
}

/** A word that is longer than a line, by force. */
function cutToWidth(part: string, width: number, measure: Measure): string[] {
  if (measure(part.trimEnd()) <= width) return [part]
  const cuts = ['']
  for (const { segment } of new Intl.Segmenter().segment(part)) {
    const last = cuts.at(-1) ?? ''
    if (last !== '' && measure(last + segment) > width) cuts.push(segment)
    else cuts[cuts.length - 1] = last + segment
  }
  return cuts
}

function mayBreakBeside(text: string): boolean {
  return hasWordsWithoutSpaces(text) || /[\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFFEF]/u.test(text)
}
