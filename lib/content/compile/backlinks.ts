import type { ParsedPost } from '@/lib/content/model/post'
import { decodePath, normalizePath } from '@/lib/routing/paths'
import { postPath } from '@/lib/routing/urls'
import type { ResolvedAliases } from './resolve-aliases'

/**
 * The slugs of the posts that link to each post, in their order. A link to an alias counts too.
 *
 * @param aliases none of them is the path of another post
 */
export function findBacklinks(posts: ParsedPost[], aliases: ResolvedAliases): Map<ParsedPost, string[]> {
  const byPath = new Map(
    posts.flatMap((post): [string, ParsedPost][] => [
      ...(aliases.get(post) ?? []).map(({ path }): [string, ParsedPost] => [path, post]),
      [decodePath(postPath(post.slug)), post],
    ]),
  )
  const backlinks = new Map<ParsedPost, string[]>()
  for (const from of posts) {
    for (const to of new Set(from.links.map((path) => byPath.get(normalizePath(path))))) {
      if (to !== undefined && to !== from) backlinks.set(to, [...(backlinks.get(to) ?? []), from.slug])
    }
  }
  return backlinks
}
