import { errorAt } from '@/lib/content/front-matter/source-file'
import type { Issue } from '@/lib/diagnostics/issue'
import { type CheckedSite, getPostSlugs, suggestSlug } from './checked-site'

/** Reports steps of reading paths that name no post, or one twice. */
export function checkReadingPaths(site: Pick<CheckedSite, 'entries' | 'files' | 'invalidSlugs' | 'urls'>): Issue[] {
  const slugs = getPostSlugs(site)
  return site.entries.topics.flatMap((topic) => {
    const seen = new Set<string>()
    return topic.start.flatMap(({ post }, index) => {
      const report = (message: string, fix: string): Issue => ({
        ...errorAt(topic, ['start', index], message, fix),
        about: 'reading path',
      })
      if (seen.has(post)) return report(`${post} is on the reading path twice`, 'remove one of them')
      seen.add(post)
      if (slugs.has(post)) return []
      const fix = suggestSlug(post, slugs, site) ?? 'write the slug of a post in content/posts'
      return report(`the reading path names no post: ${post}`, fix)
    })
  })
}
