import { allPosts } from '@/lib/content/queries/posts'
import { siteFeed } from '@/lib/output/feeds/feed'
import { feedResponse } from '@/lib/output/feeds/feed-formats'

/** A build writes all feeds at once, see `lib/output/feeds/write-feeds.ts`. */
export function GET() {
  return feedResponse(siteFeed(allPosts()), 'atom.xml')
}
