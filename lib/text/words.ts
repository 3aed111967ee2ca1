/*
 * How the search splits text into words. The index, the vocabulary and the search in the browser have to agree, so they
 * share these functions.
 */

/** Scripts that are written without spaces between words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ーｰﾞﾟ]+/gu

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

/** Letters that have no accent to remove, and their ASCII spelling; and spellings of one Arabic letter. */
const FOLDED: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ς: 'σ' },
  ...{ ـ: '', ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' },
}

const FOLDED_LETTERS = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'g')

/** Ligatures, and letters of another width. */
const COMPATIBLE = /[\ufb00-\ufdff\ufe70-\uffef]+/g

/**
 * Marks that readers leave out: accents, the vowels of Hebrew and Arabic, the dots of Indic loan words. All other marks
 * count: the voicing of kana, the vowels of Hindi, Tamil or Thai.
 */
const OPTIONAL_MARKS =
  /(?=\p{M})(?:[\0-\u074a]|[\u1ab0-\u1aff]|[\u1dc0-\u20ff]|[\u302a-\u302f]|[\ufe00-\ufe2f]|[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc])/gu

/** Letters to which an accent makes another one, not another spelling: й, ї, ў. */
const CYRILLIC = /[иіу](?:\u0306|\u0308)/g

/** The rest of them, without those of kana, which Pagefind keeps. */
const MARKS = /(?![\u3099\u309a])\p{M}/gu

/** Signs that make another word: C++, C#, .NET, A/B, Q&A, 1:1, 3.10. */
const SIGNS =
  /(?:^|[^\p{L}\p{N}+#.:/&])(?:\.(?=\p{L})|\p{L}[/&](?=\p{L}(?![\p{L}\p{N}+#])))|\p{L}(?:\+\+|[+#](?![\p{L}\p{N}]))|\p{N}[.:/](?=\p{N})/gu

/**
 * Normalizes a word for comparison, and for Pagefind, which ignores marks and signs: those that count become letters
 * that no one uses. Case, accents and punctuation are removed: `“Ré-Öffnung,”` → `reoffnung`. A hyphen separates the
 * parts of a word with signs: `C/C++` → `c-c++`, each + as one of these letters.
 */
export function normalizeWord(word: string): string {
  // Most words need no change, and normalizing is slow.
  if (/^[a-z\d]+$/.test(word)) return word
  const folded = replaceSigns(/[^\0-\x7f]/.test(word) ? foldLetters(word) : word.toLowerCase())
  const separator = hasSign(folded) ? '-' : ''
  return folded
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, separator)
    .replace(/^-|-$/g, '')
    .normalize('NFC')
}

function foldLetters(text: string): string {
  return text
    .replace(COMPATIBLE, (letters) => letters.normalize('NFKC'))
    .normalize('NFD')
    .toLowerCase()
    .replace(FOLDED_LETTERS, (letter) => FOLDED[letter] ?? '')
    .replace(CYRILLIC, (letter) => toLetter(letter.normalize('NFC')))
    .replace(OPTIONAL_MARKS, '')
    .replace(MARKS, toLetter)
}

/** Replaces the signs that make another word by letters. */
export function replaceSigns(text: string): string {
  return text.replace(SIGNS, (found) => found.replace(/[+#.:/&]/g, toLetter))
}

/** Whether a normalized word has a sign in it. */
export function hasSign(word: string): boolean {
  return /[\u{20023}-\u{2003a}]/u.test(word)
}

/** A letter without case and accents for a mark or a sign: one of the rarest of Chinese. */
function toLetter(mark: string): string {
  return String.fromCodePoint(0x20000 + (mark.codePointAt(0) ?? 0))
}

/** Puts marks and signs back into a normalized word, for readers. */
export function toReadableWord(word: string): string {
  const restore = (letter: string) => {
    const mark = String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x20000)
    return /[\p{M}\p{Script=Cyrillic}+#.:/&]/u.test(mark) ? mark : letter
  }
  return word.replace(/[\u{20023}-\u{2ffff}]/gu, restore).normalize('NFC')
}

/** Returns the normalized words of a text, in order. */
export function normalizeWords(text: string): string[] {
  return segmentWords(text).split(/\s+/).map(normalizeWord).filter(Boolean)
}
