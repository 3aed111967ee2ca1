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

/** From its first letter or number to the next space. */
const WORD = /[\p{L}\p{N}]\S*/gu

/** Counts the words of a text; in scripts without spaces with `Intl.Segmenter` (Unicode Standard Annex 29). */
export function countWords(text: string, language: string): number {
  const words = text.match(WORD) ?? []
  if (!hasWordsWithoutSpaces(text)) return words.length
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const countSegments = (word: string) => [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).length
  return words.reduce((count, word) => count + (hasWordsWithoutSpaces(word) ? countSegments(word) : 1), 0)
}
