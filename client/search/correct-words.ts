import { SHORTEST_GUESS } from '@/lib/text/words'
import { editDistance } from './edit-distance'

/** From this length on a word may have two letters wrong. */
const LONG_WORD = 9

/**
 * The words of a search as they were probably meant.
 *
 * @param words plain, as all of `lib/text/words.ts` are
 * @param vocabulary as `vocabularyOf` makes it: the most common words first
 * @returns nothing where every word is known, or nobody can guess
 */
export function correctedWords(words: string[], vocabulary: string): string[] | undefined {
  const known = vocabulary.split(/\s+/)
  const corrected = words.map((word) => nearestWord(word, known) ?? word)
  return corrected.join() === words.join() ? undefined : corrected
}

function nearestWord(word: string, known: string[]): string | undefined {
  // What begins a word may still become one.
  if (word.length < SHORTEST_GUESS || known.some((candidate) => candidate.startsWith(word))) return undefined
  const limit = word.length < LONG_WORD ? 1 : 2
  let didYouMean: string | undefined
  let smallest = limit + 1
  for (const candidate of known) {
    const distance = editDistance(word, candidate, limit)
    if (distance >= smallest) continue
    smallest = distance
    didYouMean = candidate
  }
  return didYouMean
}
