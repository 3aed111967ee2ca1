import { markedTitle } from '@/lib/content/compile/publication'
import type { Post } from '@/lib/content/model/post'
import { absoluteUrl, postPath } from '@/lib/routing/urls'
import { readerHtml } from './reader-html'

/** A post as all formats tell it. */
export type FeedItem = {
  post: Post
  /** Says of what waits that it does; only previews have such posts. */
  title: string
  /** The post’s address here, which is its identity too: neither a new title nor an update changes it. */
  url: string
  content: string
  /** The names of its topics and categories, each once. */
  labels: string[]
}

const known = new WeakMap<Post, FeedItem>()

/** Made once, however many feeds a post is in. */
export function feedItem(post: Post): FeedItem {
  const item = known.get(post) ?? makeItem(post)
  known.set(post, item)
  return item
}

function makeItem(post: Post): FeedItem {
  const path = postPath(post.slug)
  const labels = new Set([...post.categories, ...post.topics].map(({ title }) => title))
  return {
    post,
    title: markedTitle(post),
    url: absoluteUrl(path),
    content: readerHtml(post.html, path),
    labels: [...labels],
  }
}
