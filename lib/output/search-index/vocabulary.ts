import { MIN_CORRECTION_LENGTH, normalizeWord, segmentWords } from '@/lib/text/words'

/** The fraction of texts from which a word counts as common. */
const COMMON_FRACTION = 1 / 2
/** In fewer texts, searching for common words is cheap. */
const MIN_TEXTS_FOR_COMMON_WORDS = 200

/** What words have been normalized to: that is slow, and most words are in many texts. */
const normalized = new Map<string, string>()

/**
 * Returns the normalized words of a text, each once. A hyphenated word also counts as its parts: `A re-organisation` → a,
 * reorganisation, re, organisation.
 */
export function getWords(text: string): string[] {
  const words = [...new Set(segmentWords(text).split(/\s+/))]
  const parts = words.flatMap((word) => (/\p{L}[-/’'–—]\p{L}/u.test(word) ? word.split(/[-/’'–—]/u) : []))
  return [...new Set([...words, ...parts].map(normalize).filter(Boolean))]
}

function normalize(word: string): string {
  const known = normalized.get(word) ?? normalizeWord(word)
  normalized.set(word, known)
  return known
}

/** Counts in how many texts each word occurs. */
export function countTextsByWord(texts: string[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * Renders the list of common words, one per line, the least common first. Their positions are most of the index, so
 * `client/search/run-search.ts` searches for the other words first.
 *
 * @param texts the number of texts
 */
export function renderCommonWords(counts: Map<string, number>, texts: number): string {
  if (texts < MIN_TEXTS_FOR_COMMON_WORDS) return ''
  const common = [...counts].filter(([, count]) => count > texts * COMMON_FRACTION)
  return common
    .sort(([, one], [, other]) => one - other)
    .map(([word]) => word)
    .join('\n')
}

/**
 * Renders the vocabulary for spelling corrections (`client/search/correct-words.ts`): words separated by spaces, with
 * one line per power of two of their frequency, most frequent first. Lines are sorted, which compresses best.
 */
export function renderVocabulary(counts: Map<string, number>): string {
  const lines: string[][] = []
  for (const [word, count] of counts) {
    if (word.length < MIN_CORRECTION_LENGTH || /\p{N}/u.test(word)) continue
    const line = Math.floor(Math.log2(count))
    lines[line] ??= []
    lines[line].push(word)
  }
  return Array.from(lines, (words = []) => words.sort().join(' '))
    .reverse()
    .join('\n')
}
