import { hasSign, normalizeWord } from '@/lib/text/words'

/** The normalized words of a search. */
export type SearchTerms = {
  /** All of them, in order. */
  phrase: string[]
  /** Those that pages are found by: without the ones that nearly every page has. */
  words: string[]
}

/** The words of a text as they are displayed, and normalized for comparison. */
export type Words = { shown: string[]; plain: string[] }

/** Splits a text into words at the same places as Pagefind, so that indexes of words are Pagefind’s locations. */
export function splitWords(text: string): Words {
  const shown = text.split(/[^\S\uFEFF]+/)
  return { shown, plain: shown.map(normalizeWord) }
}

/** A range of words. `to` is exclusive. */
export type Range = [from: number, to: number]

/**
 * Finds the first occurrence of a phrase within a range. The last word of the phrase may be a prefix.
 *
 * @param phrase normalized words
 */
export function findPhrase({ plain }: Words, phrase: string[], [from, to]: Range): Range | undefined {
  for (let start = from; start < to; start++) {
    let end = start
    const isFound = phrase.every((word, index) => {
      // Pagefind counts dashes and the like as words, which are empty when normalized.
      while (index > 0 && end < to && plain[end] === '') end++
      const found = end < to ? plain[end++] : undefined
      return index === phrase.length - 1 ? found?.startsWith(word) : found === word
    })
    if (isFound) return [start, end]
  }
  return undefined
}

/** The share of a search word that another form of it has to start with. */
const MIN_COMMON_PREFIX = 0.7
/** Words of other languages are compared by their beginning only, whatever their stemming rules are. */
const ENGLISH_ENDING = /^(\p{L}?(ing|ed|ers?)|e?[sd]|e|y|ie[sd]|i?ly|al|i?ty|(at)?ions?|ments?)?$/u

/** Shorter words are too similar to each other to be recognized as forms of the same word. */
const MIN_LENGTH = 4

/** Returns the search words that a word of a text matches, or one of its parts: C/C++ is C and C++. */
export function getMatchedWords(textWord: string, searchWords: string[]): string[] {
  return searchWords.filter((word) =>
    textWord
      .split('-')
      .some((part) => (hasSign(word) ? isSameSignWord(part, word) : isMatch(part, word, searchWords.length === 1))),
  )
}

/** Whether a word is C++ for C++, or C++11, but not 3.10 for 3.1. */
function isSameSignWord(textWord: string, searchWord: string): boolean {
  const border = textWord.slice(searchWord.length - 1, searchWord.length + 1)
  return textWord.startsWith(searchWord) && !/\p{L}{2}|\p{N}{2}/u.test(border)
}

/**
 * Whether a word of a text starts with a search word, or is another form of it. Pagefind also finds words that only
 * have their first letters in common.
 *
 * @param isOnlyWord if there is one search word, even a short one may be a prefix
 */
function isMatch(textWord: string, searchWord: string, isOnlyWord: boolean): boolean {
  // A search for NET finds .NET as well.
  const word = textWord.replace(/^\u{2002e}/u, '')
  let common = 0
  while (common < searchWord.length && word[common] === searchWord[common]) common++
  const haveEndings = ENGLISH_ENDING.test(word.slice(common)) && ENGLISH_ENDING.test(searchWord.slice(common))
  if (common === searchWord.length) return isOnlyWord || haveEndings || searchWord.length >= MIN_LENGTH
  if (searchWord.length < MIN_LENGTH) return false
  return common >= searchWord.length * MIN_COMMON_PREFIX || (common > 2 && haveEndings)
}
