import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { type ContentIssue, errorAtKey } from '@/lib/diagnostics/issue'
import { canonicalUrlOf } from '@/lib/routing/urls'
import { isLanguageTag } from './language'
import type { Post } from './post'

/** Where a post stands in other languages (BCP 47): the slug of a post here, or a whole address. */
export type Translations = Record<string, string>

/** Names what of `translations:` cannot be meant, as far as the post alone shows it. */
export function readTranslations(
  file: string,
  declared: Translations | undefined,
  language: string,
  issues: ContentIssue[],
): Translations | undefined {
  for (const tag of Object.keys(declared ?? {})) {
    const at = ['translations', tag]
    const fix = 'write one of BCP 47, such as en or pt-BR'
    if (!isLanguageTag(tag)) issues.push(errorAtKey(file, at, `${tag} is not a language tag`, fix))
    else if (tag === language)
      issues.push(errorAtKey(file, at, `the post itself is in ${tag}`, 'name the others, or set lang: of this one'))
  }
  return declared
}

/** Translations that name no post. */
export function brokenTranslations(
  { file, slug, translations = {} }: Pick<Post, 'file' | 'slug' | 'translations'>,
  slugs: ReadonlySet<string>,
): ContentIssue[] {
  return Object.entries(translations).flatMap(([tag, named]) => {
    if (isWholeAddress(named) || (slugs.has(named) && named !== slug)) return []
    const meant = didYouMean(named, [...slugs])
    const fix = meant ? `did you mean ${meant}?` : 'write the slug of a post, or a whole address'
    return errorAtKey(file, ['translations', tag], `the translation names no other post: ${named}`, fix)
  })
}

/**
 * Which posts are each other’s translations, whichever of them says so.
 *
 * @returns of each of them, the URLs by language, its own too
 */
export function linkTranslations(posts: Post[]): Map<Post, Map<string, string>> {
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  const besides = new Map<Post, Set<Post>>()
  for (const post of posts) {
    for (const other of Object.values(post.translations ?? {}).flatMap((slug) => bySlug.get(slug) ?? [])) {
      besides.set(post, (besides.get(post) ?? new Set()).add(other))
      besides.set(other, (besides.get(other) ?? new Set()).add(post))
    }
  }
  const linked = new Map<Post, Map<string, string>>()
  for (const post of posts) {
    if (!post.translations && !besides.has(post)) continue
    const urls = new Map<string, string>()
    // A set that grows while it is gone through: those that these lead to as well.
    const group = new Set([post])
    for (const { language, translations = {}, ...member } of group) {
      if (!urls.has(language)) urls.set(language, canonicalUrlOf(member))
      for (const [tag, url] of Object.entries(translations)) {
        if (isWholeAddress(url) && !urls.has(tag)) urls.set(tag, url)
      }
      for (const other of besides.get(bySlug.get(member.slug) ?? post) ?? []) group.add(other)
    }
    if (urls.size > 1) linked.set(post, urls)
  }
  return linked
}

function isWholeAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text)
}
