import { plainWord, SHORTEST_GUESS, spaceWords } from '@/lib/text/words'

/** A word that so many texts have, of so many, tells hardly any of them from the others. */
const COMMON = 1 / 2
/** In fewer texts it costs next to nothing to look for such a word as well. */
const MANY_TEXTS = 200

/**
 * In how many texts each word stands, plain; a word with a hyphen also counts as its parts:
 * `A re-organisation` → a, reorganisation, re, organisation.
 *
 * @param texts plain text, one for each post or page
 */
export function countTexts(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function wordsOf(text: string): string[] {
  return spaceWords(text)
    .split(/\s+/)
    .flatMap((word) => [word, ...(/\p{L}[-/’'–—]\p{L}/u.test(word) ? word.split(/[-/’'–—]/u) : [])])
    .map(plainWord)
    .filter(Boolean)
}

/**
 * The words that most texts have, of many, one in each line, the least common first. To know where each of
 * them stands is most of what an index holds, so `client/search/find.ts` asks for the others first.
 */
export function listCommonWords(counts: Map<string, number>, texts: number): string {
  if (texts < MANY_TEXTS) return ''
  const common = [...counts].filter(([, count]) => count > texts * COMMON)
  return common
    .sort(([, one], [, other]) => one - other)
    .map(([word]) => word)
    .join('\n')
}

/**
 * Every word that a misspelt one could have been, for `client/search/corrections.ts`: one line for each
 * measure of how common they are, the most common first, each in the order of the alphabet, which is what
 * compresses best.
 */
export function listVocabulary(counts: Map<string, number>): string {
  const lines: string[][] = []
  for (const [word, count] of counts) {
    if (word.length < SHORTEST_GUESS || /\p{N}/u.test(word)) continue
    const line = Math.floor(Math.log2(count))
    lines[line] ??= []
    lines[line].push(word)
  }
  return Array.from(lines, (words = []) => words.sort().join(' '))
    .reverse()
    .join('\n')
}
