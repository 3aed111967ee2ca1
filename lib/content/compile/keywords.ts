import type { Post } from 'contentlayer/generated'
import { normalizeWord, segmentWords } from '@/lib/text/words'

/** The weight of each keyword of a post; the squares add up to 1. */
export type Keywords = Map<string, number>

/** How often a word counts that is in the title, or is a tag. */
const IN_TITLE = 2
const AS_TAG = 4

/** How soon further occurrences of a word add nothing: BM25’s k₁. */
const SATURATION = 4

/** A text is characterised by this many words; Lucene’s MoreLikeThis takes as many. */
const MAX_KEYWORDS = 25

/**
 * The words that say what each post is about: frequent in it and rare elsewhere (BM25’s weights, see
 * https://nlp.stanford.edu/IR-book/html/htmledition/okapi-bm25-a-non-binary-model-1.html).
 */
export function weighKeywords(posts: Post[]): Map<Post, Keywords> {
  const toStem = createStemmer()
  const counts = posts.map((post) => [post, countStems(post, toStem)] as const)
  const frequency = new Map<string, number>()
  for (const [, stems] of counts) for (const stem of stems.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  return new Map(
    counts.map(([post, stems]) => {
      const weights = [...stems].flatMap(([stem, count]): [string, number][] => {
        const inPosts = frequency.get(stem) ?? 0
        if (inPosts < 2) return []
        return [[stem, (count / (count + SATURATION)) * rarity(inPosts, posts.length)]]
      })
      return [post, toUnit(weights.sort(([, a], [, b]) => b - a).slice(0, MAX_KEYWORDS))]
    }),
  )
}

/** How much it says that two posts share what this many have: BM25’s inverse document frequency. */
export function rarity(inPosts: number, posts: number): number {
  return Math.log(1 + (posts - inPosts + 0.5) / (inPosts + 0.5))
}

function countStems({ title, tags, description, text }: Post, toStem: (word: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (text: string, times: number) => {
    for (const word of segmentWords(text).split(BETWEEN_WORDS)) {
      const stem = toStem(word)
      if (stem !== '') counts.set(stem, (counts.get(stem) ?? 0) + times)
    }
  }
  count(title, IN_TITLE)
  count(tags.join(' '), AS_TAG)
  count(description, 1)
  count(text, 1)
  return counts
}

/** Splits `re-organisation` and `l’équipe` too. */
const BETWEEN_WORDS = /[\s\-/’'–—]+/

/**
 * `Organisations,` → organis. In most languages with spaces the beginning of a word serves as its stem. A single
 * letter says nothing.
 */
function createStemmer(): (word: string) => string {
  const cache = new Map<string, string>()
  return (word) => {
    const cached = cache.get(word)
    if (cached !== undefined) return cached
    const plain = normalizeWord(word)
    const singular = plain.length > 3 ? plain.replace(/(?<!s)s$/, '') : plain
    const stem = /^\w$/.test(plain) ? '' : singular.slice(0, 7)
    cache.set(word, stem)
    return stem
  }
}

function toUnit(weights: [string, number][]): Keywords {
  const length = Math.hypot(...weights.map(([, weight]) => weight))
  return new Map(weights.map(([stem, weight]) => [stem, weight / length]))
}
