import { spaceBetween } from '@/lib/text/words'
import type { Range, Words } from './matching'
import type { TextRun } from './search-protocol'

/** In words. */
const LENGTH = 28
/** How many of them come before the first match. */
const BEFORE = 6

/**
 * Creates an excerpt from where the matches are densest.
 *
 * @param matches the indexes of words that match, in ascending order, all within the range
 * @param range the part of the text that the excerpt is from
 */
export function createExcerpt({ shown }: Words, matches: number[], [from, to]: Range): TextRun[] {
  const countMatches = (start: number) =>
    matches.filter((index) => index >= start && index < start + LENGTH - BEFORE).length
  const densest = matches.reduce(
    (best, index) => (countMatches(index) > countMatches(best) ? index : best),
    matches[0] ?? from,
  )
  const start = Math.max(from, Math.min(densest - BEFORE, to - LENGTH))
  const end = Math.min(to, start + LENGTH)
  const runs = toTextRuns(shown.slice(start, end), (index) => matches.includes(start + index))
  if (start > from) runs.unshift({ text: '… ', isMatch: false })
  if (end < to) runs.push({ text: ' …', isMatch: false })
  return runs
}

/** Joins words to as few runs as possible. */
export function toTextRuns(words: string[], isMatch: (index: number) => boolean): TextRun[] {
  const runs: TextRun[] = []
  words.forEach((word, index) => {
    const run = { text: word, isMatch: isMatch(index) }
    const last = runs.at(-1)
    if (!last) {
      runs.push(run)
      return
    }
    const space = spaceBetween(last.text, word)
    if (last.isMatch === run.isMatch) last.text += space + word
    else if (last.isMatch) runs.push({ ...run, text: space + word })
    else {
      last.text += space
      runs.push(run)
    }
  })
  return runs
}
