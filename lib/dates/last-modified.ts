import { type ContentDate, newestFirst } from './parse-date'

export type Dated = { date: ContentDate; updated?: ContentDate | undefined }

/** Returns the date of the last update that the author declared, otherwise the date of publication. */
export function lastModified(post: Dated): ContentDate {
  return post.updated ?? post.date
}

/** Returns the latest modification date of several posts, or `undefined` for none. */
export function latestModification(posts: Dated[]): ContentDate | undefined {
  const [latest] = posts.map(lastModified).sort(newestFirst)
  return latest
}
