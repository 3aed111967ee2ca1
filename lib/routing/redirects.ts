import type { Site } from '@/lib/content/site'
import { yearStarts } from './archive-years'
import { resolvePath } from './paths'
import { pagePath, postPath, yearPath } from './urls'

/** A permanent redirect (308). */
export type Redirect = {
  /** From the root of the site, decoded; with a trailing slash unless it names a file. */
  from: string
  /** A path of the site as it is in a link, or a URL elsewhere; never one that redirects again. */
  to: string
}

/**
 * Every redirect of a site: from the aliases of its posts and pages, and from the settings.
 *
 * Chains are followed to their end; what loops, which the check refuses, is left out. A redirect to a year of
 * the archive, `/posts/#2016`, leads to the page on which that year begins. Declared redirects come first, then
 * those of the newest posts, since some hosts accept only so many.
 *
 * @param declared the setting `redirects`
 */
export function getRedirects(
  { posts, pages }: Pick<Site, 'posts' | 'pages'>,
  declared: Record<string, string> = {},
): Redirect[] {
  const targets = new Map<string, string>()
  const add = (from: string, to: string) => targets.has(from) || targets.set(from, to)
  for (const [from, to] of Object.entries(declared)) add(resolvePath(from) ?? from, to)
  for (const { slug, aliases } of pages) for (const { path } of aliases) add(path, pagePath(slug))
  const ofPosts = posts.flatMap(({ slug, aliases }) => aliases.map((alias) => ({ ...alias, to: postPath(slug) })))
  for (const { path, to } of ofPosts.filter(({ isDeclared }) => isDeclared)) add(path, to)
  for (const { path, to } of ofPosts.filter(({ isDeclared }) => !isDeclared)) add(path, to)
  const years = new Map(
    yearStarts(posts).map(({ year, page }) => [yearPath({ year, page: 1 }), yearPath({ year, page })]),
  )
  return [...targets.keys()].flatMap((from) => {
    const to = followRedirects(from, targets)
    return to === undefined ? [] : { from, to: years.get(to) ?? to }
  })
}

/** The end of a chain of redirects; nothing for a loop. */
function followRedirects(from: string, targets: ReadonlyMap<string, string>): string | undefined {
  const visited = new Set<string>()
  let end = from
  for (let to = targets.get(from); to !== undefined; to = targets.get(resolvePath(to) ?? to)) {
    if (visited.has(to)) return undefined
    visited.add(to)
    end = to
  }
  return end
}
