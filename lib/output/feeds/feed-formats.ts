import { type FeedFile, feedFiles } from '@/lib/routing/urls'
import { atomFeed } from './atom'
import type { Feed } from './feed'
import { jsonFeed } from './json-feed'
import { rssFeed } from './rss'

/** XML as such, and not as a feed, so that browsers show it and do not save it. */
const FORMATS: Record<FeedFile, { write: (feed: Feed) => string; type: string }> = {
  'atom.xml': { write: atomFeed, type: 'application/xml' },
  'rss.xml': { write: rssFeed, type: 'application/xml' },
  'feed.json': { write: jsonFeed, type: 'application/feed+json' },
}

/** The text of a feed’s file. */
export function writeFeed(feed: Feed, file: FeedFile): string {
  return FORMATS[file].write(feed)
}

/** A feed’s file as dev answers with it; nothing where there is no such feed or file. */
export function feedResponse(feed: Feed | undefined, name: string): Response {
  const file = feedFiles.find((known) => known === name)
  if (!feed || !file) return new Response(null, { status: 404 })
  return new Response(writeFeed(feed, file), { headers: { 'Content-Type': FORMATS[file].type } })
}
