/*
 * What a word is to the search. The index, the list of known words and the reader’s browser have to agree
 * on it, so all three ask here.
 */

/** Scripts whose words stand next to each other without a space. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

/** Shorter words are too near to each other to guess which one was meant. */
export const SHORTEST_GUESS = 4

let segmenter: Intl.Segmenter | undefined

/** Whether a text has words that only a dictionary can tell apart. */
export function hasWordsWithoutSpaces(text: string): boolean {
  return text.search(WITHOUT_SPACES) >= 0
}

/**
 * Puts spaces between the words of scripts that have none (Unicode Standard Annex 29):
 * `変わったこと` → `変わっ た こと`. Every other text stays as it is.
 */
export function spaceWords(text: string): string {
  return text.replace(WITHOUT_SPACES, (run) => {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
    return ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `
  })
}

/** The punctuation of such scripts: what stands beside it needs no space either. */
const WIDE_PUNCTUATION = /[\u3000-\u303f\uff00-\uffef]/

/** What stands between two words in a text for readers: a space where one of the two has need of it. */
export function spaceBetween(before: string, after: string): '' | ' ' {
  const needsNone = (sign = '') => hasWordsWithoutSpaces(sign) || WIDE_PUNCTUATION.test(sign)
  return needsNone(before.at(-1)) || needsNone(after[0]) ? '' : ' '
}

/** Puts words together again: `変わっ`, `た` → `変わった` */
export function joinWords(words: string[]): string {
  return words.reduce((text, word) => (text === '' ? word : text + spaceBetween(text, word) + word), '')
}

/** A word without case, accents and punctuation, as Pagefind compares it: `Re-Öffnung,` → `reoffnung`. */
export function plainWord(word: string): string {
  // Most words are plain, and taking the others apart costs.
  if (/^[a-z\d]+$/.test(word)) return word
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
    .toLowerCase()
}

/** The words of a text in their order, plain. */
export function plainWords(text: string): string[] {
  return spaceWords(text).split(/\s+/).map(plainWord).filter(Boolean)
}
