import type { Post } from '@/lib/content/model/post'
import { plainWord, spaceWords } from '@/lib/text/words'

/** How much of a post each of its keywords is; the squares add up to 1. */
export type Keywords = Map<string, number>

/** How often a word counts that stands in the title, and as a tag. */
const IN_TITLE = 2
const AS_TAG = 4

/** How soon another occurrence of a word says nothing new: BM25’s k₁. */
const SATURATION = 4

/** What a text is about is said in so few words; Lucene’s MoreLikeThis takes as many. */
const KEYWORDS = 25

/**
 * The words that tell what each post is about: those that it has often, and few others have (BM25’s weights,
 * see https://nlp.stanford.edu/IR-book/html/htmledition/okapi-bm25-a-non-binary-model-1.html).
 */
export function keywordsOf(posts: Post[]): Map<Post, Keywords> {
  const stemOf = makeStemmer()
  const counts = posts.map((post) => [post, countStems(post, stemOf)] as const)
  const spread = new Map<string, number>()
  for (const [, stems] of counts) for (const stem of stems.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  return new Map(
    counts.map(([post, stems]) => {
      const weighed = [...stems].flatMap(([stem, count]): [string, number][] => {
        const inPosts = spread.get(stem) ?? 0
        if (inPosts < 2) return []
        return [[stem, (count / (count + SATURATION)) * rarity(inPosts, posts.length)]]
      })
      return [post, toUnit(weighed.sort(([, a], [, b]) => b - a).slice(0, KEYWORDS))]
    }),
  )
}

/** How much it says that two posts share what so many have: BM25’s inverse document frequency. */
export function rarity(inPosts: number, posts: number): number {
  return Math.log(1 + (posts - inPosts + 0.5) / (inPosts + 0.5))
}

function countStems({ title, tags, description, text }: Post, stemOf: (word: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (text: string, times: number) => {
    for (const word of spaceWords(text).split(BETWEEN_WORDS)) {
      const stem = stemOf(word)
      if (stem !== '') counts.set(stem, (counts.get(stem) ?? 0) + times)
    }
  }
  count(title, IN_TITLE)
  count(tags.join(' '), AS_TAG)
  count(description, 1)
  count(text, 1)
  return counts
}

/** Also within `re-organisation` and `l’équipe`. */
const BETWEEN_WORDS = /[\s\-/’'–—]+/

/**
 * `Organisations,` → organis. The beginning of a word is its stem in most languages that have spaces. A single
 * letter says nothing.
 */
function makeStemmer(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const stem = known.get(word)
    if (stem !== undefined) return stem
    const plain = plainWord(word)
    const singular = plain.length > 3 ? plain.replace(/(?<!s)s$/, '') : plain
    const made = /^\w$/.test(plain) ? '' : singular.slice(0, 7)
    known.set(word, made)
    return made
  }
}

function toUnit(weights: [string, number][]): Keywords {
  const length = Math.hypot(...weights.map(([, weight]) => weight))
  return new Map(weights.map(([stem, weight]) => [stem, weight / length]))
}
