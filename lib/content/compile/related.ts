import type { Post } from '@/lib/content/model/post'
import { placesIn } from '@/lib/content/model/sequence'
import { postsOn } from '@/lib/content/model/topic'
import { linkTranslations } from '@/lib/content/model/translations'
import { canonicalUrlOf } from '@/lib/routing/urls'
import { type Keywords, keywordsOf, rarity } from './keywords'
import type { Library } from './library'

/** Two posts of the same words have 1; what else they share counts this much. */
const SAME_SERIES = 0.3
const SAME_TOPIC = 0.05
/** It is the heart of the topic, says its author. */
const ON_ITS_PATH = 0.1

/** As many as are weighed up at a glance. */
const RELATED = 3

/**
 * Finds what a reader of a post may want to read besides, the nearest first: by the words that tell what posts
 * are about, their topics and their series. What is rare says more. What stands beside the post on a reading
 * path or in its series is not among them, since it is offered as that, nor is the post in other languages.
 */
export function makeRelatedFinder({
  posts,
  topics,
  series,
}: Pick<Library, 'posts' | 'topics' | 'series'>): (post: Post) => Post[] {
  const places = new Map(posts.map((post, index) => [post, index]))
  const keywords = keywordsOf(posts)
  const index = indexByWord(posts, keywords)
  const topicsBySlug = bySlug(topics)
  const seriesBySlug = bySlug(series)
  const translations = linkTranslations(posts)
  return (post) => {
    const scores = new Float64Array(posts.length)
    const add = (place: number, score: number) => {
      scores[place] = (scores[place] ?? 0) + score
    }
    for (const [word, weight] of keywords.get(post) ?? []) {
      for (const [place, otherWeight] of index.get(word) ?? []) add(place, weight * otherWeight)
    }
    const addAll = (others: Post[], score: number) => {
      for (const other of others) add(places.get(other) ?? Number.NaN, score)
    }
    const itsTopics = post.topics.flatMap(({ slug }) => topicsBySlug.get(slug) ?? [])
    const paths = itsTopics.map(({ path }) => path.map((stop) => stop.post))
    for (const [at, topic] of itsTopics.entries()) {
      const onTopic = postsOn(topic)
      const says = rarity(onTopic.length, posts.length) / rarity(1, posts.length)
      addAll(onTopic, SAME_TOPIC * says)
      addAll(paths[at] ?? [], ON_ITS_PATH * says)
    }
    const parts = seriesBySlug.get(post.series?.slug ?? '')?.posts ?? []
    addAll(parts, SAME_SERIES)

    const beside = [...paths, parts].map((order) => placesIn(order).get(post))
    const besides = new Set([post, ...beside.flatMap((place) => [place?.previous, place?.next])])
    const inOtherLanguages = new Set(translations.get(post)?.values())
    const isAnother = (other: Post) =>
      !besides.has(other) && (inOtherLanguages.size === 0 || !inOtherLanguages.has(canonicalUrlOf(other)))
    return best(posts, scores, isAnother)
  }
}

/** Those with the highest scores; of equals the newer one. */
function best(posts: Post[], scores: Float64Array, isWanted: (post: Post) => boolean): Post[] {
  const found: { post: Post; score: number }[] = []
  for (const [place, post] of posts.entries()) {
    const score = scores[place] ?? 0
    if (score <= (found[RELATED - 1]?.score ?? 0) || !isWanted(post)) continue
    found.push({ post, score })
    found.sort((a, b) => b.score - a.score)
    found.length = Math.min(found.length, RELATED)
  }
  return found.map(({ post }) => post)
}

function bySlug<T extends { slug: string }>(entries: T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.slug, entry]))
}

/** Which posts have a keyword, by their places, and how much of each it is. */
function indexByWord(posts: Post[], keywords: Map<Post, Keywords>): Map<string, [number, number][]> {
  const index = new Map<string, [number, number][]>()
  for (const [place, post] of posts.entries()) {
    for (const [word, weight] of keywords.get(post) ?? []) {
      const known = index.get(word)
      if (known) known.push([place, weight])
      else index.set(word, [[place, weight]])
    }
  }
  return index
}
