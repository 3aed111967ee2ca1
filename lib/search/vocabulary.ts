import { plainWord, spaceWords } from './words'

/** Shorter words are too near to each other to guess which one was meant. */
export const SHORTEST_GUESS = 4

/**
 * Every word that a misspelt one could have been, for `browser/search/corrections.ts`: one line for each
 * measure of how common they are, the most common first, each in the order of the alphabet, which is what
 * compresses best.
 *
 * @param texts plain text, one for each post or page
 */
export function vocabularyOf(texts: string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(guessableWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const lines: string[][] = []
  for (const [word, count] of counts) {
    const line = Math.floor(Math.log2(count))
    lines[line] ??= []
    lines[line].push(word)
  }
  return Array.from(lines, (words = []) => words.sort().join(' '))
    .reverse()
    .join('\n')
}

/** `A re-organisation` → reorganisation, organisation */
function guessableWords(text: string): string[] {
  return spaceWords(text)
    .split(/\s+/)
    .flatMap((word) => [word, ...(/\p{L}[-/’'–—]\p{L}/u.test(word) ? word.split(/[-/’'–—]/u) : [])])
    .map(plainWord)
    .filter((word) => word.length >= SHORTEST_GUESS && !/\p{N}/u.test(word))
}
