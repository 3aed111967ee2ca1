import { findTopic } from '@/lib/content/topics'
import { topicFeed } from '@/lib/feed/feed'
import { feedResponse } from '@/lib/feed/feed-formats'
import { slugFromParam } from '@/lib/urls'

/** A build writes all feeds at once, see `build/write-feeds.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string; feed: string }> }) {
  const { slug, feed } = await params
  const topic = findTopic(slugFromParam(slug))
  return feedResponse(topic && topicFeed(topic), feed)
}
