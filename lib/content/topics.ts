import { fromLibrary, library } from './contentlayer'
import type { Post } from './post'
import type { PathPosition, Topic } from './topic'

const topicsBySlug = fromLibrary(({ topics }) => new Map(topics.map((topic) => [topic.slug, topic])))

/** Every topic that has posts, by title. */
export function allTopics(): Topic[] {
  return library().topics
}

export function findTopic(slug: string): Topic | undefined {
  return topicsBySlug().get(slug)
}

/** The reading paths a post stands on, and what stands beside it on each. */
export function pathsThrough(post: Post): PathPosition[] {
  return library().topics.flatMap((topic) => {
    const index = topic.path.findIndex((stop) => stop.post === post)
    if (index === -1) return []
    const [previous, next] = [topic.path[index - 1]?.post, topic.path[index + 1]?.post]
    return { topic, position: index + 1, ...(previous && { previous }), ...(next && { next }) }
  })
}

/** Every post on a topic: its path, then the others. */
export function postsOn({ path, others }: Topic): Post[] {
  return [...path.map(({ post }) => post), ...others]
}
