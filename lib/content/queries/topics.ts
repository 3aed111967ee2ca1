import type { Post, Topic } from 'contentlayer/generated'
import { sequencePositions } from '@/lib/content/model/sequence'
import type { PathPosition, PathStep, Site } from '@/lib/content/site'
import { findPosts } from './posts'
import { getSite, memoizeBySite } from './store'

const topicsBySlug = memoizeBySite(({ topics }) => new Map(topics.map((topic) => [topic.slug, topic])))

const positionsByPost = memoizeBySite((site) => {
  const positions = new Map<Post, PathPosition[]>()
  for (const topic of site.topics) {
    for (const [post, position] of sequencePositions(getReadingPath(topic, site).map((step) => step.post))) {
      positions.set(post, [...(positions.get(post) ?? []), { ...position, topic }])
    }
  }
  return positions
})

/** Every topic with posts, by title. */
export function getTopics(): Topic[] {
  return getSite().topics
}

export function findTopic(slug: string): Topic | undefined {
  return topicsBySlug().get(slug)
}

/** The reading path of a topic. */
export function getReadingPath({ readingPath }: Topic, site = getSite()): PathStep[] {
  const posts = findPosts(
    readingPath.map(({ post }) => post),
    site,
  )
  return posts.map((post, index) => ({ post, note: readingPath[index]?.note }))
}

/** The posts on a topic that are not on its reading path, newest first. */
export function getOtherPosts({ otherPosts }: Topic, site = getSite()): Post[] {
  return findPosts(otherPosts, site)
}

/** Every post on a topic: its reading path, then the others. */
export function getTopicPosts(topic: Topic, site = getSite()): Post[] {
  return [...getReadingPath(topic, site).map(({ post }) => post), ...getOtherPosts(topic, site)]
}

/** The positions of a post on reading paths. */
export function getPathPositions(post: Post): PathPosition[] {
  return positionsByPost().get(post) ?? []
}

/** The topics that share posts with a topic, and how many; those that share most come first. */
export function getRelatedTopics(topic: Topic, site: Site = getSite()): { topic: Topic; shared: number }[] {
  const shared = new Map<string, number>()
  for (const { slug } of getTopicPosts(topic, site).flatMap((post) => post.topics)) {
    shared.set(slug, (shared.get(slug) ?? 0) + 1)
  }
  return site.topics
    .filter((other) => other.slug !== topic.slug)
    .map((other) => ({ topic: other, shared: shared.get(other.slug) ?? 0 }))
    .filter((related) => related.shared > 0)
    .sort((a, b) => b.shared - a.shared)
}
