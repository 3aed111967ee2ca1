import type { Post } from 'contentlayer/generated'
import { sequencePositions } from '@/lib/content/model/sequence'
import type { Site } from '@/lib/content/site'
import { getCanonicalUrl } from '@/lib/routing/urls'
import { type Keywords, rarity, weighKeywords } from './keywords'

/** Two posts with the same words score 1; whatever else they share counts this much. */
const SAME_SERIES = 0.3
const SAME_TOPIC = 0.05
/** On top, for the posts on the reading path of a shared topic. */
const ON_READING_PATH = 0.1

const MAX_RELATED = 3

/** The site with the related posts of every post that has them. */
export function withRelatedPosts(site: Site): Site {
  const findRelated = createRelatedFinder(site)
  return { ...site, posts: site.posts.map((post) => ({ ...post, related: post.hasRelated ? findRelated(post) : [] })) }
}

/**
 * Creates a function that finds the slugs of the posts related to a post, best match first: by keywords, topics and
 * series. Rare keywords and topics weigh more. Posts next to it on a reading path or in its series are left out, since
 * links to them are shown anyway, and so are its translations.
 */
export function createRelatedFinder({
  posts,
  topics,
  series,
}: Pick<Site, 'posts' | 'topics' | 'series'>): (post: Post) => string[] {
  const indices = new Map(posts.map(({ slug }, index) => [slug, index]))
  const keywords = weighKeywords(posts)
  const postings = indexKeywords(keywords)
  const topicsBySlug = new Map(topics.map((topic) => [topic.slug, topic]))
  const seriesBySlug = new Map(series.map((one) => [one.slug, one]))
  return (post) => {
    const scores = new Float64Array(posts.length)
    const add = (index: number, score: number) => {
      scores[index] = (scores[index] ?? 0) + score
    }
    for (const [stem, weight] of keywords[indices.get(post.slug) ?? -1] ?? []) {
      const { inPosts = [], weights = [] } = postings.get(stem) ?? {}
      for (let at = 0; at < inPosts.length; at++) add(inPosts[at] ?? 0, weight * (weights[at] ?? 0))
    }
    const addAll = (slugs: string[], score: number) => {
      for (const slug of slugs) add(indices.get(slug) ?? Number.NaN, score)
    }
    const ownTopics = post.topics.flatMap(({ slug }) => topicsBySlug.get(slug) ?? [])
    const paths = ownTopics.map(({ readingPath }) => readingPath.map((step) => step.post))
    for (const [index, { otherPosts }] of ownTopics.entries()) {
      const path = paths[index] ?? []
      const onTopic = [...path, ...otherPosts]
      const weight = rarity(onTopic.length, posts.length) / rarity(1, posts.length)
      addAll(onTopic, SAME_TOPIC * weight)
      addAll(path, ON_READING_PATH * weight)
    }
    const parts = seriesBySlug.get(post.series?.slug ?? '')?.posts ?? []
    addAll(parts, SAME_SERIES)

    const positions = [...paths, parts].map((sequence) => sequencePositions(sequence).get(post.slug))
    const offeredAnyway = new Set([post.slug, ...positions.flatMap((at) => [at?.previous, at?.next])])
    const translations = new Set(post.translations.map(({ url }) => url))
    const isCandidate = (other: Post) =>
      !offeredAnyway.has(other.slug) && (translations.size === 0 || !translations.has(getCanonicalUrl(other)))
    return best(posts, scores, isCandidate)
  }
}

/** The slugs of the posts with the highest scores; of equals the newer one comes first. */
function best(posts: Post[], scores: Float64Array, isCandidate: (post: Post) => boolean): string[] {
  const found: { slug: string; score: number }[] = []
  for (let index = 0; index < posts.length; index++) {
    const score = scores[index] ?? 0
    if (score <= (found[MAX_RELATED - 1]?.score ?? 0)) continue
    const post = posts[index]
    if (!post || !isCandidate(post)) continue
    found.push({ slug: post.slug, score })
    found.sort((a, b) => b.score - a.score)
    found.length = Math.min(found.length, MAX_RELATED)
  }
  return found.map(({ slug }) => slug)
}

/** The posts that have a keyword, by their indices, and its weight in each: two lists, since they are long. */
function indexKeywords(keywords: Keywords[]): Map<number, { inPosts: number[]; weights: number[] }> {
  const postings = new Map<number, { inPosts: number[]; weights: number[] }>()
  for (const [index, ofPost] of keywords.entries()) {
    for (const [stem, weight] of ofPost) {
      const { inPosts, weights } = postings.get(stem) ?? { inPosts: [], weights: [] }
      inPosts.push(index)
      weights.push(weight)
      postings.set(stem, { inPosts, weights })
    }
  }
  return postings
}
