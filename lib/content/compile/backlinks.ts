import type { Post } from '@/lib/content/model/post'
import { toOldPath } from '@/lib/routing/aliases'
import { decodePath, postPath } from '@/lib/routing/urls'

/** The posts that link to each post, in their order; an old address of a post leads to it, too. */
export function linksBetween(posts: Post[]): Map<Post, Post[]> {
  const byPath = new Map(
    posts.flatMap((post): [string, Post][] => [
      ...post.oldPaths.map(({ path }): [string, Post] => [path, post]),
      [decodePath(postPath(post.slug)), post],
    ]),
  )
  const linkedFrom = new Map<Post, Post[]>()
  for (const from of posts) {
    for (const to of new Set(from.links.map((path) => byPath.get(toOldPath(path))))) {
      if (to === undefined || to === from) continue
      const known = linkedFrom.get(to)
      if (known) known.push(from)
      else linkedFrom.set(to, [from])
    }
  }
  return linkedFrom
}
