import { hasSign, MIN_CORRECTION_LENGTH } from '@/lib/text/words'
import { editDistance } from './edit-distance'

/** Words of at least this length may have an edit distance of 2, shorter ones of 1. */
const LONG_WORD = 9

/**
 * Corrects the misspelt words of a search.
 *
 * @param words normalized, see `lib/text/words.ts`
 * @param vocabulary all words of the site, separated by white space, the most common ones first
 * @returns `undefined` if every word is known, or no correction is found
 */
export function correctWords(words: string[], vocabulary: string): string[] | undefined {
  const candidates = vocabulary.split(/\s+/)
  const corrected = words.map((word) => findNearestWord(word, candidates) ?? word)
  return corrected.join() === words.join() ? undefined : corrected
}

function findNearestWord(word: string, candidates: string[]): string | undefined {
  // A prefix of a known word may simply not be typed to its end yet.
  if (
    word.length < MIN_CORRECTION_LENGTH ||
    hasSign(word) ||
    candidates.some((candidate) => candidate.startsWith(word))
  )
    return undefined
  const limit = word.length < LONG_WORD ? 1 : 2
  let nearest: string | undefined
  let smallest = limit + 1
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, limit)
    if (distance >= smallest) continue
    smallest = distance
    nearest = candidate
  }
  return nearest
}
