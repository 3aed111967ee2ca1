/*
 * How the search splits text into words. The index, the vocabulary and the search in the browser have to agree, so they
 * share these functions.
 */

/** Scripts that are written without spaces between words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

/** Shorter words are too similar to each other for spelling corrections. */
export const MIN_CORRECTION_LENGTH = 4

let segmenter: Intl.Segmenter | undefined

/** Whether a text contains a script that is written without spaces between words. */
export function hasWordsWithoutSpaces(text: string): boolean {
  return text.search(WITHOUT_SPACES) >= 0
}

/**
 * Puts spaces between words in scripts that are written without them (Unicode Standard Annex 29):
 * `変わったこと` → ` 変わっ た こと `. Other text is unchanged.
 */
export function segmentWords(text: string): string {
  return text.replace(WITHOUT_SPACES, (run) => {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
    return ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `
  })
}

/** Full-width punctuation, which needs no spaces around it. */
const WIDE_PUNCTUATION = /[\u3000-\u303f\uff00-\uffef]/

/** Whether a text contains a character that needs no space before or after it. */
export function isWrittenWithoutSpaces(text = ''): boolean {
  return hasWordsWithoutSpaces(text) || WIDE_PUNCTUATION.test(text)
}

/** Returns the space between two words, which is empty if the script of either is written without spaces. */
export function spaceBetween(before: string, after: string): '' | ' ' {
  return isWrittenWithoutSpaces(before.at(-1)) || isWrittenWithoutSpaces(after[0]) ? '' : ' '
}

/** Joins words with the spaces that their scripts need: `変わっ`, `た` → `変わった`. */
export function joinWords(words: string[]): string {
  return words.reduce((text, word) => (text === '' ? word : text + spaceBetween(text, word) + word), '')
}

/** Removes case, accents and punctuation from a word, as Pagefind does: `Re-Öffnung,` → `reoffnung`. */
export function normalizeWord(word: string): string {
  // Most words need no change, and normalizing is slow.
  if (/^[a-z\d]+$/.test(word)) return word
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
    .toLowerCase()
}

/** Returns the normalized words of a text, in order. */
export function normalizeWords(text: string): string[] {
  return segmentWords(text).split(/\s+/).map(normalizeWord).filter(Boolean)
}
