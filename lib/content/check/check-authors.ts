import { siteConfig } from '@/lib/config/settings'
import { createAuthorFinder } from '@/lib/content/compile/name-finder'
import { errorAt } from '@/lib/content/front-matter/source-file'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Issue } from '@/lib/diagnostics/issue'
import { slugify } from '@/lib/text/slugify'
import type { CheckedSite } from './checked-site'

/**
 * Reports authors who are neither in a file nor in the settings, unless the settings allow them or nobody is known at
 * all, and names that two authors have.
 */
export function checkAuthors({ entries, invalidSlugs }: Pick<CheckedSite, 'entries' | 'invalidSlugs'>): Issue[] {
  const { author, authorsWithoutFile } = siteConfig
  const finder = createAuthorFinder(entries.authors)
  const known = new Set([...invalidSlugs.authors, ...(author ? [slugify(author.name)] : [])])
  if (authorsWithoutFile || known.size + entries.authors.length === 0) return finder.issues
  const unknown = entries.posts.flatMap((post) =>
    post.declaredAuthors.flatMap(({ name, field }) => {
      if (finder.find(name) || known.has(slugify(name))) return []
      const meant = finder.suggest(name) ?? (author && didYouMean(name, [author.name]))
      const file = `write content/authors/${slugify(name)}.md, or set authorsWithoutFile: true in site.config.ts`
      return errorAt(post, field, `unknown author ${name}`, meant ? `did you mean ${meant}?` : file)
    }),
  )
  return [...finder.issues, ...unknown]
}
