import type { Post, Topic } from 'contentlayer/generated'
import type { PathStep, Site } from '@/lib/content/site'
import { findPosts } from './posts'
import { getSite, memoizeBySite } from './store'

const topicsBySlug = memoizeBySite(({ topics }) => new Map(topics.map((topic) => [topic.slug, topic])))

/** Every topic with posts, by title. */
export function getTopics(site = getSite()): Topic[] {
  return site.topics
}

export function findTopic(slug: string, site = getSite()): Topic | undefined {
  return topicsBySlug(site).get(slug)
}

/** The reading path of a topic. */
export function getReadingPath({ readingPath }: Topic, site = getSite()): PathStep<Post>[] {
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
