import type { Post } from 'contentlayer/generated'
import { titleWithState } from '@/lib/output/title-with-state'
import { absoluteUrl, postPath } from '@/lib/routing/urls'
import { feedHtml } from './feed-html'

/** A post as all formats have it. */
export type FeedItem = {
  post: Post
  /** With the state of an unpublished post; only previews have such posts. */
  title: string
  /** The URL of the post here, which is its id too: neither a new title nor an update changes it. */
  url: string
  content: string
  /** The names of its topics and categories, each once. */
  labels: string[]
}

const cache = new WeakMap<Post, FeedItem>()

/** Created once, however many feeds a post is in. */
export function feedItem(post: Post): FeedItem {
  const item = cache.get(post) ?? createItem(post)
  cache.set(post, item)
  return item
}

function createItem(post: Post): FeedItem {
  const path = postPath(post.slug)
  const labels = new Set([...post.categories, ...post.topics].map(({ title }) => title))
  return {
    post,
    title: titleWithState(post),
    url: absoluteUrl(path),
    content: feedHtml(post.html, path),
    labels: [...labels],
  }
}
