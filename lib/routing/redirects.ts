import type { Site } from '@/lib/content/site'
import { findYearStarts } from './archive-years'
import { decodePath, encodePath, isFilePath, normalizePath, resolvePath } from './paths'
import { homePath, pagePath, postPath, postsPath, resolveSitePath, siteUrl, yearPath } from './urls'

/** A permanent redirect (308). */
export type Redirect = {
  /** A normalized path from the root of the site, decoded. */
  from: string
  /** An encoded path on the site, or a URL elsewhere. It never redirects again. */
  to: string
}

/**
 * Returns all redirects of a site: those in the settings, and those from the aliases of posts and pages.
 *
 * Chains are resolved to their final target, and loops, which the content check reports, are omitted. A redirect to a
 * year of the archive (`/posts/#2016`) goes to the page on which the year starts. Since hosts limit the number of
 * redirects, they are in the order in which a host should do them, see `getRank`; newer posts come before older ones.
 *
 * @param declared the setting `redirects`
 * @param former other former paths, decoded and normalized, and where they lead
 */
export function getRedirects(
  { posts, pages }: Pick<Site, 'posts' | 'pages'>,
  declared: Record<string, string> = {},
  former: [from: string, to: string][] = [],
): Redirect[] {
  const targets = new Map<string, string>()
  const add = (from: string, to: string) => targets.has(from) || targets.set(from, to)
  for (const [from, to] of Object.entries(declared)) add(resolvePath(from) ?? from, toRedirectTarget(to))
  for (const { slug, aliases } of pages) for (const { path } of aliases) add(path, pagePath(slug))
  const postAliases = posts.flatMap(({ slug, aliases }) => aliases.map((alias) => ({ ...alias, to: postPath(slug) })))
  for (const { path, to } of postAliases.filter(({ isDeclared }) => isDeclared)) add(path, to)
  const authored = new Set(targets.keys())
  for (const { path, to } of postAliases.filter(({ isDeclared }) => !isDeclared)) add(path, to)
  for (const [path, to] of former) add(path, to)
  for (const [from, to] of targets) targets.set(from, followRenaming(to, targets) ?? to)
  const years = new Map(
    findYearStarts(posts).map(({ year, page }) => [yearPath({ year, page: 1 }), yearPath({ year, page })]),
  )
  const redirects = [...targets.keys()].flatMap((from): Redirect[] => {
    const to = followRedirects(from, targets)
    return to === undefined ? [] : [{ from, to: years.get(to) ?? to }]
  })
  const content = new Set([...posts.map(({ slug }) => postPath(slug)), ...pages.map(({ slug }) => pagePath(slug))])
  const ranks = new Map(redirects.map((redirect) => [redirect, getRank(redirect, authored, content)]))
  return redirects.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
}

/**
 * Which redirects a host should do if it cannot do all; lower ranks come first. What is left out is done by pages and
 * copies of files, so first are those that have neither. Of the others, those that authors wrote down come before those of
 * permalink patterns and of former systems, since each was a URL once. Those that lead to posts and pages come before
 * those to lists: they are what other sites link to, and an import may write thousands of lists of days and tags.
 *
 * @param authored the `from` of redirects in the settings and in the front matter
 * @param content the paths of posts and pages
 */
function getRank(redirect: Redirect, authored: ReadonlySet<string>, content: ReadonlySet<string>): number {
  if (needsHost(redirect)) return 0
  if (isBetweenFiles(redirect)) return 4
  if (!authored.has(redirect.from)) return 3
  return content.has(redirect.to.replace(/[?#].*/, '')) ? 1 : 2
}

/** Whether only a host can do a redirect, as neither a page nor a copy can: from a file to a page or another site. */
export function needsHost(redirect: Redirect): boolean {
  return isFilePath(redirect.from) && !isBetweenFiles(redirect)
}

/**
 * Whether a redirect leads from one file of the site to another: a picture that has been moved, a feed. As no page can be
 * in the place of a file, the site has a copy there, which every host serves.
 */
export function isBetweenFiles({ from, to }: Redirect): boolean {
  return isFilePath(from) && /^\/[^?#]*$/.test(to) && isFilePath(decodePath(to))
}

/**
 * Where a file beside a post is since the post has been renamed: `/posts/old/a.png` → `/posts/new/a.png`, if `/posts/old/`
 * redirects to `/posts/new/`.
 *
 * @param targets by decoded, normalized path
 */
export function followRenaming(to: string, targets: ReadonlyMap<string, string>): string | undefined {
  const [, folder = '', name = ''] = /^(\/posts\/[^/?#]+\/)([^/?#]+\.\w+)$/.exec(to) ?? []
  const post = targets.get(decodePath(folder))
  return post?.startsWith(postsPath) ? post + name : undefined
}

/** Turns a target from the settings into the URL that hosts send: an encoded path of this site, or a URL elsewhere. */
export function toRedirectTarget(to: string): string {
  const path = resolveSitePath(to, homePath)
  if (path !== undefined) return encodePath(path) + getQueryAndFragment(new URL(to, siteUrl()).href)
  return URL.canParse(to) ? new URL(to).href : to
}

/**
 * Returns the final target of a chain of redirects, or `undefined` for a loop. As in a browser, a query and a fragment
 * are kept unless the next redirect has its own.
 *
 * @param targets by decoded, normalized path
 */
export function followRedirects(from: string, targets: ReadonlyMap<string, string>): string | undefined {
  const visited = new Set<string>()
  let path = from
  let end = ''
  for (let to = targets.get(path); to !== undefined; to = targets.get(path)) {
    if (visited.has(path)) return undefined
    visited.add(path)
    end = getQueryAndFragment(to) === '' ? to + getQueryAndFragment(end) : to
    path = URL.canParse(to) ? to : normalizePath(decodePath(to.replace(/[?#].*/, '')))
  }
  return end
}

function getQueryAndFragment(url: string): string {
  return /[?#].*/.exec(url)?.[0] ?? ''
}
