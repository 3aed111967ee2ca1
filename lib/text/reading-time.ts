import { hasWordsWithoutSpaces } from './words'

/** In words per minute; the average for English non-fiction is 238 (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const DEFAULT_SPEED = 230

/** A word of code takes as long as this many words of prose. */
const CODE_FACTOR = 2

/**
 * Returns the reading time of a text in whole minutes, at least 1.
 *
 * @param rendered the prose as plain text, and the number of words of code
 * @param language BCP 47, to find word boundaries in scripts without spaces
 */
export function readingMinutes(
  { text, codeWords }: { text: string; codeWords: number },
  language: string,
  wordsPerMinute = DEFAULT_SPEED,
): number {
  return Math.max(1, Math.round((countWords(text, language) + CODE_FACTOR * codeWords) / wordsPerMinute))
}

/** Counts the words of a text; in scripts without spaces with `Intl.Segmenter` (Unicode Standard Annex 29). */
export function countWords(text: string, language: string): number {
  let words = 0
  let segmenter: Intl.Segmenter | undefined
  for (const piece of text.split(/\s+/)) {
    if (hasWordsWithoutSpaces(piece)) {
      segmenter ??= new Intl.Segmenter(language, { granularity: 'word' })
      for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) words++
    } else if (/[\p{L}\p{N}]/u.test(piece)) words++
  }
  return words
}
