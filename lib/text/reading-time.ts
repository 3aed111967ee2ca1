/** What people read of English non-fiction on average is 238 (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const USUAL_PACE = 230

/** Code is worked out rather than read. */
const CODE_COUNTS = 2

/** Scripts whose words stand next to each other without a space. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * How long a text takes to read, in whole minutes, at least one.
 *
 * @param rendered its prose, and how many words of code come on top
 * @param language BCP 47, which knows where the words of some scripts end
 */
export function readingMinutes(
  { text, codeWords }: { text: string; codeWords: number },
  language: string,
  wordsPerMinute = USUAL_PACE,
): number {
  return Math.max(1, Math.round((countWords(text, language) + CODE_COUNTS * codeWords) / wordsPerMinute))
}

/** How many words a text has; in scripts without spaces as dictionaries find them (Unicode Standard Annex 29). */
export function countWords(text: string, language: string): number {
  let words = 0
  let segmenter: Intl.Segmenter | undefined
  for (const piece of text.split(/\s+/)) {
    if (WITHOUT_SPACES.test(piece)) {
      segmenter ??= new Intl.Segmenter(language, { granularity: 'word' })
      for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) words++
    } else if (/[\p{L}\p{N}]/u.test(piece)) words++
  }
  return words
}
