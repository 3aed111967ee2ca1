/*
 * What a word is to the search. The index, the list of known words and the reader’s browser have to agree
 * on it, so all three ask here.
 */

/** Scripts whose words stand next to each other without a space. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

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

/** Takes those spaces out again. */
export function unspaceWords(text: string): string {
  return text.replace(new RegExp(`(?<=${WITHOUT_SPACES.source}) (?=${WITHOUT_SPACES.source})`, 'gu'), '')
}

/** A word without case, accents and punctuation, as Pagefind compares it: `Re-Öffnung,` → `reoffnung`. */
export function plainWord(word: string): string {
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
