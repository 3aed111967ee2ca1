import { allPosts } from '@/lib/content/posts'
import { siteFeed } from '@/lib/feed/feed'
import { feedResponse } from '@/lib/feed/feed-formats'

/** A build writes all feeds at once, see `build/write-feeds.ts`. */
export function GET() {
  return feedResponse(siteFeed(allPosts()), 'atom.xml')
}
