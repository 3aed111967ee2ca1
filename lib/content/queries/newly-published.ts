import type { Post } from '@/lib/content/model/post'

/** Posts that nobody could read at one moment and everybody can at a later one; both in UTC. */
export function duePosts<P extends Pick<Post, 'appears'>>(posts: P[], since: string, now: string): P[] {
  return posts.filter(({ appears: { instant } }) => isAfter(instant, since) && !isAfter(instant, now))
}

function isAfter(instant: string, other: string): boolean {
  return Date.parse(instant) > Date.parse(other)
}
