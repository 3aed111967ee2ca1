import type { Page } from '@/lib/content/model/page'
import type { Post } from '@/lib/content/model/post'
import { resolveOldPath } from './aliases'
import { pagePath, postPath, yearPath } from './urls'
import { yearStarts } from './years'

/** An address that leads to another for good. */
export type Redirect = {
  /** From the root of the site, decoded; with a final slash where it is no file’s. */
  from: string
  /** A path of the site as it stands in a link, or an address elsewhere; never one that leads on. */
  to: string
}

/**
 * Every redirect of a site: from the old addresses of its posts and pages, and from those that the
 * settings name. What would lead on leads to the end at once; what leads in a circle, which the content
 * check refuses, is left out. What leads to a year of the list of all posts, `/posts/#2016`, leads to the
 * page on which that year begins now. Those that somebody wrote come first, then the newest posts’: some
 * hosts take only so many.
 *
 * @param declared the setting `redirects`
 */
export function redirectsOf(
  { posts, pages }: { posts: Pick<Post, 'slug' | 'oldPaths' | 'date'>[]; pages: Pick<Page, 'slug' | 'oldPaths'>[] },
  declared: Record<string, string> = {},
): Redirect[] {
  const targets = new Map<string, string>()
  const add = (from: string, to: string) => targets.has(from) || targets.set(from, to)
  for (const [from, to] of Object.entries(declared)) add(resolveOldPath(from) ?? from, to)
  for (const { slug, oldPaths } of pages) for (const { path } of oldPaths) add(path, pagePath(slug))
  const ofPosts = posts.flatMap(({ slug, oldPaths }) => oldPaths.map((old) => ({ ...old, to: postPath(slug) })))
  for (const { path, to } of ofPosts.filter(({ key }) => key)) add(path, to)
  for (const { path, to } of ofPosts.filter(({ key }) => !key)) add(path, to)
  const years = new Map(
    yearStarts(posts).map(({ year, page }) => [yearPath({ year, page: 1 }), yearPath({ year, page })]),
  )
  return [...targets.keys()].flatMap((from) => {
    const to = endOf(from, targets)
    return to === undefined ? [] : { from, to: years.get(to) ?? to }
  })
}

/** Where redirects lead in the end; nothing where they have none. */
function endOf(from: string, targets: ReadonlyMap<string, string>): string | undefined {
  const passed = new Set<string>()
  let end = from
  for (let to = targets.get(from); to !== undefined; to = targets.get(resolveOldPath(to) ?? to)) {
    if (passed.has(to)) return undefined
    passed.add(to)
    end = to
  }
  return end
}
