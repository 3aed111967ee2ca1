import { findCategory } from '@/lib/content/queries/categories'
import { categoryFeed } from '@/lib/output/feeds/feed'
import { feedResponse } from '@/lib/output/feeds/feed-formats'
import { slugFromParam } from '@/lib/routing/urls'

/** A build writes all feeds at once, see `lib/output/feeds/write-feeds.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string; feed: string }> }) {
  const { slug, feed } = await params
  const category = findCategory(slugFromParam(slug))
  return feedResponse(category && categoryFeed(category), feed)
}
