import { type ContentDate, newestFirst } from './parse-date'

type Dated = { date: ContentDate; updated?: ContentDate | undefined }

/** When a post last changed in a way readers should know. */
export function lastModified(post: Dated): ContentDate {
  return post.updated ?? post.date
}

/** When the most recently changed of several posts did; nothing for no posts. */
export function latestModification(posts: Dated[]): ContentDate | undefined {
  const [latest] = posts.map(lastModified).sort(newestFirst)
  return latest
}
