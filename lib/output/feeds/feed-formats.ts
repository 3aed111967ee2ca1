import type { FeedFile } from '@/lib/routing/urls'
import { atomFeed } from './atom'
import type { Feed } from './feed'
import { jsonFeed } from './json-feed'
import { rssFeed } from './rss'

const RENDERERS: Record<FeedFile, (feed: Feed) => string> = {
  'atom.xml': atomFeed,
  'rss.xml': rssFeed,
  'feed.json': jsonFeed,
}

/** The media types of feeds: XML as such rather than as a feed, so that browsers show it instead of saving it. */
export const FEED_TYPES: Record<FeedFile, string> = {
  'atom.xml': 'application/xml',
  'rss.xml': 'application/xml',
  'feed.json': 'application/feed+json',
}

/** The text of a feed in one of its formats. */
export function renderFeed(feed: Feed, file: FeedFile): string {
  return RENDERERS[file](feed)
}
