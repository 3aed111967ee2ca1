import { errorAt } from '@/lib/content/front-matter/source-file'
import type { Issue } from '@/lib/diagnostics/issue'
import { isAbsoluteUrl } from '@/lib/text/absolute-url'
import { type CheckedSite, getPostSlugs, suggestSlug } from './checked-site'

/** Reports translations that name no other post. */
export function checkTranslations(site: Pick<CheckedSite, 'entries' | 'files' | 'invalidSlugs' | 'urls'>): Issue[] {
  const slugs = getPostSlugs(site)
  return site.entries.posts.flatMap((post) =>
    Object.entries(post.declaredTranslations).flatMap(([language, target]) => {
      if (isAbsoluteUrl(target) || (slugs.has(target) && target !== post.slug)) return []
      const fix = suggestSlug(target, slugs, site) ?? 'write the slug of a post, or a URL'
      return errorAt(post, ['translations', language], `the translation names no other post: ${target}`, fix)
    }),
  )
}
