import type { Post } from '@/lib/content/model/post'
import { placesIn } from '@/lib/content/model/sequence'
import { neighboursAmong, type PathPlace, type Topic } from '@/lib/content/model/topic'
import { fromLibrary, library } from './store'

const topicsBySlug = fromLibrary(({ topics }) => new Map(topics.map((topic) => [topic.slug, topic])))

const placesOnPaths = fromLibrary(({ topics }) => {
  const places = new Map<Post, PathPlace[]>()
  for (const topic of topics) {
    for (const [post, place] of placesIn(topic.path.map((stop) => stop.post))) {
      places.set(post, [...(places.get(post) ?? []), { ...place, topic }])
    }
  }
  return places
})

/** Every topic that has posts, by title. */
export function allTopics(): Topic[] {
  return library().topics
}

export function findTopic(slug: string): Topic | undefined {
  return topicsBySlug().get(slug)
}

/** The reading paths a post stands on, and what stands beside it on each. */
export function pathsThrough(post: Post): PathPlace[] {
  return placesOnPaths().get(post) ?? []
}

/** The topics that share posts with one, and how many. */
export function neighboursOfTopic(topic: Topic): { topic: Topic; shared: number }[] {
  return neighboursAmong(topic, allTopics())
}
