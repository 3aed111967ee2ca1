import type { Post } from 'contentlayer/generated'
import type { ParsedPost } from '@/lib/content/model/post'
import { getCanonicalUrl } from '@/lib/routing/urls'
import { isAbsoluteUrl } from '@/lib/text/absolute-url'
import { toLanguageTag } from '@/lib/text/language-tag'

/**
 * The URLs of posts by language, for those that have translations, whichever of them declares it.
 *
 * @returns the URLs of each post with a translation, its own included
 */
export function resolveTranslations(posts: ParsedPost[]): Map<ParsedPost, Post['translations']> {
  const linked = linkTranslations(posts)
  const resolved = new Map<ParsedPost, Post['translations']>()
  for (const post of posts) {
    const urls = new Map<string, string>()
    // A set that grows while it is iterated: with the translations of translations.
    const group = new Set([post])
    for (const member of group) {
      if (!urls.has(member.language)) urls.set(member.language, getCanonicalUrl(member))
      for (const [language, target] of Object.entries(member.declaredTranslations)) {
        const tag = toLanguageTag(language)
        if (isAbsoluteUrl(target) && !urls.has(tag)) urls.set(tag, target)
      }
      for (const other of linked.get(member) ?? []) group.add(other)
    }
    if (urls.size > 1)
      resolved.set(
        post,
        [...urls].map(([language, url]) => ({ language, url })),
      )
  }
  return resolved
}

/** Posts that are translations of each other, by the declaration of either. */
function linkTranslations(posts: ParsedPost[]): Map<ParsedPost, Set<ParsedPost>> {
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  const linked = new Map<ParsedPost, Set<ParsedPost>>()
  const connect = (from: ParsedPost, to: ParsedPost) => linked.set(from, (linked.get(from) ?? new Set()).add(to))
  for (const post of posts) {
    for (const other of Object.values(post.declaredTranslations).flatMap((slug) => bySlug.get(slug) ?? [])) {
      connect(post, other)
      connect(other, post)
    }
  }
  return linked
}
