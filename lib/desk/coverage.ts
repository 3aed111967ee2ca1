import type { Post, Topic } from 'contentlayer/generated'
import { getReadingPath, getTopicPosts } from '@/lib/content/queries/topics'
import type { Site } from '@/lib/content/site'
import { lastModified } from '@/lib/dates/last-modified'
import { toDay } from '@/lib/dates/local-time'
import { type ContentDate, newestFirst } from '@/lib/dates/parse-date'
import { isStale } from '@/lib/dates/stale'
import type { Issue } from '@/lib/diagnostics/issue'

/** What the blog covers, and where it has gaps. */
export type Coverage = {
  /** Every topic; the one that has had no post for the longest time comes first, those without any before it. */
  topics: TopicCoverage[]
  /** The posts on no topic, newest first; none if the blog has no topics. */
  withoutTopic: Post[]
  /** The published posts that have not changed for two years according to their front matter, oldest first. */
  unchanged: Post[]
  /** The reading paths on which readers do not see every step. */
  gaps: PathGap[]
}

export type TopicCoverage = {
  topic: Topic
  published: number
  unpublished: number
  /** When the newest published post was published. */
  newest?: ContentDate
}

export type PathGap = {
  topic: Topic
  file: string
  /** The steps that are not published, with their positions from 1 among the steps that exist. */
  unpublished: { post: Post; position: number }[]
  /** Steps that no post has, and steps that are there twice. */
  issues: Issue[]
}

export function createCoverage({
  site,
  now,
  timeZone,
  toFile,
  issues,
}: {
  site: Site
  now: Date
  timeZone: string
  toFile: (id: string) => string
  issues: Map<string, Issue[]>
}): Coverage {
  const today = toDay(timeZone, now.toISOString())
  return {
    topics: site.topics.map((topic) => coverTopic(topic, site)).sort(longestWithoutPostFirst),
    withoutTopic: site.topics.length === 0 ? [] : site.posts.filter(({ topics }) => topics.length === 0),
    unchanged: site.posts
      .filter((post) => post.state === 'published' && isStale(post, today))
      .sort((a, b) => newestFirst(lastModified(b), lastModified(a))),
    gaps: site.topics.flatMap((topic) => {
      const file = toFile(topic._id)
      const unpublished = getReadingPath(topic, site)
        .map(({ post }, index) => ({ post, position: index + 1 }))
        .filter(({ post }) => post.state !== 'published')
      const ofPath = (issues.get(file) ?? []).filter(({ about }) => about === 'reading path')
      return unpublished.length + ofPath.length > 0 ? [{ topic, file, unpublished, issues: ofPath }] : []
    }),
  }
}

function coverTopic(topic: Topic, site: Site): TopicCoverage {
  const posts = getTopicPosts(topic, site)
  const published = posts.filter(({ state }) => state === 'published')
  const [newest] = published.map(({ date }) => date).sort(newestFirst)
  return {
    topic,
    published: published.length,
    unpublished: posts.length - published.length,
    ...(newest && { newest }),
  }
}

function longestWithoutPostFirst(a: TopicCoverage, b: TopicCoverage): number {
  if (!a.newest || !b.newest) return Number(a.newest !== undefined) - Number(b.newest !== undefined)
  return newestFirst(b.newest, a.newest)
}
