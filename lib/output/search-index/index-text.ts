import { normalizeWord, replaceSigns } from '@/lib/text/words'

/*
 * Pagefind has rules of its own for which words are the same: it tells ß from ss, and C++ from C by nothing. Words for
 * which `normalizeWord` has another form are given to it in that form, each with its original, which is put back into
 * what browsers load and show. Pagefind ignores the original, since it is spelt in punctuation.
 */

/** Four of them spell a UTF-16 code unit. HTML and JSON leave all of them as they are. */
const DIGITS = '!$%+,-./:;=?@^`|'

const MARKED = /\{\([^\s{}]*\(\{((?:[!$%+,\-./:;=?@^`|]{4})+)\}\)/g

/** As Pagefind divides words. */
const WORD = /[\p{L}\p{M}\p{N}\p{Pc}]+/gu

/** Signs that `replaceSigns` has replaced. */
const SIGN_LETTERS = /[\u{20023}-\u{2003a}]/gu

/** Writes words as `normalizeWord` has them, if Pagefind would not, each with its original. */
export function toIndexText(text: string): string {
  // Whoever writes one of these letters has no sign in the same text.
  if (text.search(SIGN_LETTERS) >= 0) return text
  return replaceSigns(text).replace(WORD, (word) => {
    if (/^[a-z\d]+$/i.test(word)) return word
    const indexWord = cache.get(word) ?? toIndexWord(word)
    cache.set(word, indexWord)
    return indexWord
  })
}

/** Normalizing is slow, and most words are in many posts. */
const cache = new Map<string, string>()

function toIndexWord(word: string): string {
  const original = word.replace(SIGN_LETTERS, toSign)
  const parts = word.split(/\p{Pc}/u).map(normalizeWord)
  const normalized = parts.filter(Boolean).join('-')
  if (original === word && normalized.normalize('NFD') === toPagefindWord(word)) return word
  // A search for NET finds .NET as well.
  return mark(original, normalized.replace(/^\u{2002e}/u, '$&-'))
}

/** Writes a text in such a way that Pagefind indexes no word of it. */
export function hideFromIndex(text: string): string {
  return mark(text, '')
}

/** Puts all originals back into the JSON of a page. */
export function restoreOriginals(json: string): string {
  return json.replace(MARKED, (_, spelt: string) => JSON.stringify(decode(spelt)).slice(1, -1))
}

/** A word as Pagefind 1.6 has it, decomposed. */
function toPagefindWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
}

function toSign(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x20000)
}

/** Pagefind adds a full stop to a block that ends in a parenthesis, as to one that ends in a letter. */
function mark(original: string, word: string): string {
  const units = Array.from({ length: original.length }, (_, index) => original.charCodeAt(index))
  const spelt = units.map((unit) => [12, 8, 4, 0].map((shift) => DIGITS[(unit >> shift) & 15]).join(''))
  return `{(${word}({${spelt.join('')}})`
}

function decode(spelt: string): string {
  const units = spelt.match(/.{4}/g) ?? []
  return String.fromCharCode(
    ...units.map((unit) => [...unit].reduce((value, digit) => value * 16 + DIGITS.indexOf(digit), 0)),
  )
}
