import type { Post } from '@/lib/content/model/post'
import { type ContentDate, newestFirst } from '@/lib/dates/parse-date'

/** When a post last changed in a way readers should know. */
export function lastChange(post: Post): ContentDate {
  return post.updated ?? post.date
}

/** When one of several posts last did; nothing where there are none. */
export function lastChangeOf(posts: Post[]): ContentDate | undefined {
  const [latest] = posts.map(lastChange).sort(newestFirst)
  return latest
}
