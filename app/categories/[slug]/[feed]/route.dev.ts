import { findCategory } from '@/lib/content/categories'
import { categoryFeed } from '@/lib/feed/feed'
import { feedResponse } from '@/lib/feed/feed-formats'
import { slugFromParam } from '@/lib/urls'

/** A build writes all feeds at once, see `build/write-feeds.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string; feed: string }> }) {
  const { slug, feed } = await params
  const category = findCategory(slugFromParam(slug))
  return feedResponse(category && categoryFeed(category), feed)
}
