import leven from 'leven'

/**
 * The candidate a misspelt word most likely means, compared without regard to case.
 *
 * @returns the nearest candidate, or `undefined` where more than a third of the word, and more than two
 * letters, would have to change
 */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(2, Math.ceil(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = leven(wanted, candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}
