import type { Post } from 'contentlayer/generated'
import { normalizeWord, segmentWords } from '@/lib/text/words'

/** The keywords of a post by the ids of their stems, and the weight of each; the squares add up to 1. */
export type Keywords = [stem: number, weight: number][]

/** How often a word counts that is in the title, or is a tag. */
const IN_TITLE = 2
const AS_TAG = 4

/** How soon further occurrences of a word add nothing: BM25’s k₁. */
const SATURATION = 4

/** A text is characterised by this many words; Lucene’s MoreLikeThis takes as many. */
const MAX_KEYWORDS = 25

/**
 * The words that say what each post is about: frequent in it and rare elsewhere (BM25’s weights, see
 * https://nlp.stanford.edu/IR-book/html/htmledition/okapi-bm25-a-non-binary-model-1.html). In the order of the posts.
 */
export function weighKeywords(posts: Post[]): Keywords[] {
  const counts = posts.map(countStems)
  const frequencies = new Uint32Array(stemIds.size)
  for (const stems of counts) for (const stem of stems.keys()) frequencies[stem] = (frequencies[stem] ?? 0) + 1
  const rarities = Float64Array.from(frequencies, (inPosts) => (inPosts < 2 ? 0 : rarity(inPosts, posts.length)))
  return counts.map((stems) => {
    const heaviest: Keywords = []
    for (const [stem, count] of stems) {
      const weight = (count / (count + SATURATION)) * (rarities[stem] ?? 0)
      if (weight > (heaviest[MAX_KEYWORDS - 1]?.[1] ?? 0)) insert(heaviest, [stem, weight])
    }
    return toUnit(heaviest)
  })
}

/** How much it says that two posts share what this many have: BM25’s inverse document frequency. */
export function rarity(inPosts: number, posts: number): number {
  return Math.log(1 + (posts - inPosts + 0.5) / (inPosts + 0.5))
}

/** Inserts a keyword into those with the greatest weights, behind those of the same weight. */
function insert(heaviest: Keywords, keyword: Keywords[number]): void {
  let at = heaviest.length
  while (at > 0 && (heaviest[at - 1]?.[1] ?? 0) < keyword[1]) at--
  heaviest.splice(at, 0, keyword)
  heaviest.length = Math.min(heaviest.length, MAX_KEYWORDS)
}

function toUnit(keywords: Keywords): Keywords {
  const length = Math.hypot(...keywords.map(([, weight]) => weight))
  return keywords.map(([stem, weight]) => [stem, weight / length])
}

/** How often each stem is in a post, by the ids of the stems. */
type StemCounts = Map<number, number>
type Words = Pick<Post, 'title' | 'tags' | 'description' | 'text'>

/** By the ids of posts: in dev all but one are the same after a save. */
const countsCache = new Map<string, { words: Words; counts: StemCounts }>()

function countStems({ _id, title, tags, description, text }: Post): StemCounts {
  const cached = countsCache.get(_id)
  const words = { title, tags, description, text }
  if (cached && isSame(cached.words, words)) return cached.counts
  const counts: StemCounts = new Map()
  const count = (text: string, times: number) => {
    for (const word of segmentWords(text).split(BETWEEN_WORDS)) {
      const stem = getStemId(word)
      if (stem !== undefined) counts.set(stem, (counts.get(stem) ?? 0) + times)
    }
  }
  count(title, IN_TITLE)
  count(tags.join(' '), AS_TAG)
  count(description, 1)
  count(text, 1)
  countsCache.set(_id, { words, counts })
  return counts
}

function isSame(a: Words, b: Words): boolean {
  return (
    a.text === b.text && a.title === b.title && a.description === b.description && a.tags.join(' ') === b.tags.join(' ')
  )
}

/** Splits `re-organisation` and `l’équipe` too. */
const BETWEEN_WORDS = /[\s\-/’'–—]+/

const stemIds = new Map<string, number>()
const stemIdsByWord = new Map<string, number | undefined>()

/** @returns undefined if the word says nothing, as a single letter */
function getStemId(word: string): number | undefined {
  if (stemIdsByWord.has(word)) return stemIdsByWord.get(word)
  const stem = toStem(word)
  const id = stem === '' ? undefined : (stemIds.get(stem) ?? stemIds.size)
  if (id !== undefined) stemIds.set(stem, id)
  stemIdsByWord.set(word, id)
  return id
}

/** `Organisations,` → organis. In most languages with spaces, the beginning of a word serves as its stem. */
function toStem(word: string): string {
  const plain = normalizeWord(word)
  const singular = plain.length > 3 ? plain.replace(/(?<!s)s$/, '') : plain
  return /^\w$/.test(plain) ? '' : [...singular].slice(0, 7).join('')
}
