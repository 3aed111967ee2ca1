import type { Post } from 'contentlayer/generated'

/** The posts that were scheduled at one moment and are published at a later one. */
export function findNewlyPublished<P extends Pick<Post, 'publishAt'>>(posts: P[], since: Date, now: Date): P[] {
  return posts.filter(({ publishAt }) => {
    const moment = new Date(publishAt.instant)
    return moment > since && moment <= now
  })
}
