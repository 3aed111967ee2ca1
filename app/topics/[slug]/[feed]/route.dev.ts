import { findTopic } from '@/lib/content/queries/topics'
import { topicFeed } from '@/lib/output/feeds/feed'
import { feedResponse } from '@/lib/output/feeds/feed-formats'
import { slugFromParam } from '@/lib/routing/urls'

/** A build writes all feeds at once, see `lib/output/feeds/write-feeds.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string; feed: string }> }) {
  const { slug, feed } = await params
  const topic = findTopic(slugFromParam(slug))
  return feedResponse(topic && topicFeed(topic), feed)
}
