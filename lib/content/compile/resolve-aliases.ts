import type { Post } from 'contentlayer/generated'
import type { ParsedPage } from '@/lib/content/model/page'
import type { ParsedPost } from '@/lib/content/model/post'
import { RESERVED_SLUGS } from '@/lib/pages/routes'
import { decodePath } from '@/lib/routing/paths'
import { pagePath, postPath } from '@/lib/routing/urls'

export type ResolvedAliases = Map<ParsedPost | ParsedPage, Post['aliases']>

/**
 * The aliases of posts and pages. Of those that a post may have had, the ones remain that nothing else has; the newest
 * of several posts has it.
 *
 * @param posts newest first
 */
export function resolveAliases(posts: ParsedPost[], pages: ParsedPage[]): ResolvedAliases {
  const entries = [...posts, ...pages]
  const taken = new Set([
    ...posts.map(({ slug }) => decodePath(postPath(slug))),
    ...pages.map(({ slug }) => decodePath(pagePath(slug))),
    ...Array.from(RESERVED_SLUGS, (slug) => `/${slug}/`),
    ...entries.flatMap(({ aliases }) => aliases.filter(({ isGuess }) => !isGuess).map(({ path }) => path)),
  ])
  const isFree = (path: string) => !taken.has(path) && taken.add(path)
  return new Map(
    entries.map((entry) => [
      entry,
      entry.aliases
        .filter(({ path, isGuess }) => !isGuess || isFree(path))
        .map(({ path, field }) => ({ path, isDeclared: field !== undefined })),
    ]),
  )
}
