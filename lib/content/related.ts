import { canonicalUrlOf } from '@/lib/urls'
import { type Keywords, keywordsOf, rarity } from './keywords'
import type { Library } from './library'
import { placesIn } from './place'
import type { Post } from './post'
import { postsOn } from './topic'
import { linkTranslations } from './translations'

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
  const keywords = keywordsOf(posts)
  const index = indexByWord(keywords)
  const topicsBySlug = bySlug(topics)
  const seriesBySlug = bySlug(series)
  const translations = linkTranslations(posts)
  return (post) => {
    const scores = new Map<Post, number>()
    const add = (other: Post, score: number) => scores.set(other, (scores.get(other) ?? 0) + score)
    for (const [word, weight] of keywords.get(post) ?? []) {
      for (const [other, otherWeight] of index.get(word) ?? []) add(other, weight * otherWeight)
    }
    const itsTopics = post.topics.flatMap(({ slug }) => topicsBySlug.get(slug) ?? [])
    for (const topic of itsTopics) {
      const onTopic = postsOn(topic)
      const says = rarity(onTopic.length, posts.length) / rarity(1, posts.length)
      for (const other of onTopic) add(other, SAME_TOPIC * says)
      for (const { post: other } of topic.path) add(other, ON_ITS_PATH * says)
    }
    const parts = seriesBySlug.get(post.series?.slug ?? '')?.posts ?? []
    for (const other of parts) add(other, SAME_SERIES)

    const orders = [...itsTopics.map(({ path }) => path.map((stop) => stop.post)), parts]
    const beside = orders.map((order) => placesIn(order).get(post))
    const besides = new Set([post, ...beside.flatMap((place) => [place?.previous, place?.next])])
    const inOtherLanguages = new Set(translations.get(post)?.values())
    return [...scores]
      .filter(([other]) => !besides.has(other))
      .sort(([, a], [, b]) => b - a)
      .map(([other]) => other)
      .filter((other) => inOtherLanguages.size === 0 || !inOtherLanguages.has(canonicalUrlOf(other)))
      .slice(0, RELATED)
  }
}

function bySlug<T extends { slug: string }>(entries: T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.slug, entry]))
}

function indexByWord(keywords: Map<Post, Keywords>): Map<string, [Post, number][]> {
  const index = new Map<string, [Post, number][]>()
  for (const [post, words] of keywords) {
    for (const [word, weight] of words) {
      const known = index.get(word)
      if (known) known.push([post, weight])
      else index.set(word, [[post, weight]])
    }
  }
  return index
}
