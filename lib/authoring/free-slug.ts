import { CommandError } from '@/lib/command-line/command'
import { UsageError } from '@/lib/command-line/command-line'
import { checkReservedSlugs } from '@/lib/content/check/check-reserved-slugs'
import { validateName } from '@/lib/content/model/slug'
import { decodePath } from '@/lib/routing/paths'
import { postPath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import { type AuthoredContent, getTakenSlugs, toAuthorPath } from './load-content'

/**
 * Refuses a slug that a post cannot have.
 *
 * @param except the file of a post that may have it, or redirect from it
 * @throws UsageError if it is invalid; CommandError if it is reserved, or taken by a post or by an alias
 */
export function requireFreeSlug(content: AuthoredContent, slug: string, except?: string): void {
  const finding = validateName(slug, 'slug')
  if (finding) throw new UsageError(`${finding.message}: ${finding.fix}`)
  if (slugify(slug) !== slug) {
    throw new UsageError(`slug ${slug} is not how a URL has it: write ${slugify(slug)}`)
  }
  const owner = getTakenSlugs(content, 'posts').find((taken) => taken.slug === slug && taken.file !== except)
  if (owner) {
    throw new CommandError(`the slug ${slug} is taken by ${toAuthorPath(content, owner.file)} (choose another one)`)
  }
  const path = decodePath(postPath(slug))
  const { posts, pages } = content.entries
  const redirecting = [...posts, ...pages].find(
    ({ file, aliases }) => file !== except && aliases.some((alias) => alias.path === path && !alias.isGuess),
  )
  if (redirecting) {
    const file = toAuthorPath(content, redirecting.file)
    throw new CommandError(`${path} redirects to ${file}, which has it as an alias (choose another slug)`)
  }
  const start = () => ({ line: 1, column: 1 })
  const [reserved] = checkReservedSlugs({ entries: { posts: [{ file: '', getPosition: start, slug }], pages: [] } })
  if (reserved) throw new CommandError(`${reserved.message} (${reserved.fix})`)
}
