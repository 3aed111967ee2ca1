import { plainWord } from '@/lib/text/words'

/** What is searched for, in plain words. */
export type Wanted = {
  /** As it was typed. */
  phrase: string[]
  /** Those of its words by which pages are found: not the ones that nearly every page has. */
  words: string[]
}

/** A text as its words, as they stand there and as they are compared. */
export type Words = { shown: string[]; plain: string[] }

/** The words of a text, counted as Pagefind counts them. */
export function wordsIn(text: string): Words {
  const shown = text.split(/[^\S\uFEFF]+/)
  return { shown, plain: shown.map(plainWord) }
}

/** From which word on, and up to which, not counting that one. */
export type Range = [from: number, to: number]

/**
 * The first place between two where the words of a search stand one after the other; the last may be half typed.
 *
 * @param query plain words
 */
export function findPhrase({ plain }: Words, query: string[], [from, to]: Range): Range | undefined {
  for (let start = from; start < to; start++) {
    let place = start
    const isThere = query.every((word, index) => {
      // Dashes and the like are words to Pagefind, and none to people.
      while (index > 0 && place < to && plain[place] === '') place++
      const found = place < to ? plain[place++] : undefined
      return index === query.length - 1 ? found?.startsWith(word) : found === word
    })
    if (isThere) return [start, place]
  }
  return undefined
}

/** With less than this part of a word in common, another one is no form of it. */
const IN_COMMON = 0.7
/** Where languages are stemmed otherwise, words are compared by their beginnings alone. */
const ENGLISH_ENDING = /^(\p{L}?(ing|ed|ers?)|e?[sd]|e|y|ie[sd]|i?ly|al|i?ty|(at)?ions?|ments?)?$/u

/** Words of fewer letters are too much alike to be forms of each other. */
const LONG_ENOUGH = 4

/** Those of the words of a search that a word of a text answers. */
export function answeredBy(found: string, query: string[]): string[] {
  return query.filter((wanted) => answers(found, wanted, query.length === 1))
}

/**
 * Whether a word of a text goes on from one of a search, or is another form of it. Pagefind also finds words
 * that have no more than their first letters in common.
 *
 * @param isAlone a single word, be it short, may be half typed
 */
function answers(found: string, wanted: string, isAlone: boolean): boolean {
  let common = 0
  while (common < wanted.length && found[common] === wanted[common]) common++
  const endsAlike = ENGLISH_ENDING.test(found.slice(common)) && ENGLISH_ENDING.test(wanted.slice(common))
  if (common === wanted.length) return isAlone || endsAlike || wanted.length >= LONG_ENOUGH
  if (wanted.length < LONG_ENOUGH) return false
  return common >= wanted.length * IN_COMMON || (common > 2 && endsAlike)
}
