import type { SiteEntries } from '@/lib/content/compile/resolve-references'
import { type Kind, kinds } from '@/lib/content/kinds'
import { slugFromFileName } from '@/lib/content/model/slug'
import type { Site } from '@/lib/content/site'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding } from '@/lib/diagnostics/issue'
import { getOutputPaths } from '@/lib/output/output-paths'
import { getSiteRedirects } from '@/lib/output/site-redirects'
import { decodePath, normalizePath } from '@/lib/routing/paths'
import { getRedirects } from '@/lib/routing/redirects'
import { feedFilePath, feedFiles, resolveSitePath } from '@/lib/routing/urls'
import type { CheckedSite } from './checked-site'

/** The start of a page, by both its names, its text, and a passage by its words. */
const ON_EVERY_PAGE = /^(|top|content|:~:.*)$/

/** The URLs of the site, as decoded paths. The files of `public/` and of bundles are in `SiteFiles`. */
export type UrlIndex = {
  /** The pages and generated files that readers can open. */
  published: Set<string>
  /** Those that will exist once posts and pages are published; may contain published ones. */
  unpublished: Set<string>
  /** Pages that would exist, or have posts, if their files had no errors. */
  invalid: Set<string>
  /** The ids in the page of each post or page, for links to a part of it. */
  ids: Map<string, Set<string>>
  /** The aliases of posts and pages, published or not, with the paths that they redirect to. */
  aliases: Map<string, string>
  /** All redirects, those of the settings included. */
  redirects: Map<string, string>
}

/**
 * Indexes the URLs of a site.
 *
 * @param published the site as readers see it
 * @param all the site with everything that is not published
 * @param entries all posts and pages
 * @param options.files the files of the content folder
 * @param options.filesWithErrors those of them that have an error
 * @param options.getIds the ids in the text of a file
 */
export function createUrlIndex(
  published: Site,
  all: Site,
  { posts, pages }: Pick<SiteEntries, 'posts' | 'pages'>,
  options: { files: string[]; filesWithErrors: string[]; getIds: (file: string) => string[] },
): UrlIndex {
  const { files, filesWithErrors, getIds } = options
  const paths = new Map([
    ...posts.map(({ file, slug }) => [file, kinds.posts.path(slug)] as const),
    ...pages.map(({ file, slug }) => [file, kinds.pages.path(slug)] as const),
  ])
  const aliases = getRedirects(all)
  const filesWithoutEntry = files.filter((file) => !paths.has(file))
  return {
    published: decoded(getOutputPaths(published)),
    unpublished: decoded([
      ...getOutputPaths(all),
      ...pathsByFileName(files, 'topics').flatMap((path) => [
        path,
        ...feedFiles.map((file) => feedFilePath(path, file)),
      ]),
    ]),
    invalid: decoded([
      ...pathsByFileName(filesWithoutEntry, 'posts'),
      ...pathsByFileName(filesWithoutEntry, 'pages'),
      ...pathsByFileName(filesWithErrors, 'topics'),
    ]),
    ids: new Map([...paths].map(([file, path]) => [decodePath(path), new Set(getIds(file))])),
    aliases: toMap(aliases),
    // Years are on the pages that readers see.
    redirects: toMap([...aliases, ...getSiteRedirects(published)]),
  }
}

/** What the site answers at a path: by which path it is indexed, and whether readers can open it. */
export type Answer = { path: string; state: 'published' | 'unpublished' | 'invalid' }

/** Finds what the site answers at a decoded path, redirects excepted, as hosts do: `/x/`, `/x` and `/x/index.html`. */
export function findAnswer(path: string, { files, urls }: Pick<CheckedSite, 'files' | 'urls'>): Answer | undefined {
  const folder = path.replace(/(\/index\.html|\/)?$/, '/')
  for (const spelling of new Set([path, folder, `${folder}index.html`])) {
    const file = files.byUrl.get(spelling)
    if (file) return { path: spelling, state: file.isUnpublished ? 'unpublished' : 'published' }
    const state = (['published', 'invalid', 'unpublished'] as const).find((state) => urls[state].has(spelling))
    if (state) return { path: spelling, state }
  }
  // What is below a page that would exist: its Markdown, its feeds.
  const parent = path.replace(/[^/]+$/, '')
  return urls.invalid.has(parent) ? { path, state: 'invalid' } : undefined
}

/**
 * Says that a URL names a part that its page does not have, unless nothing is known of the page.
 *
 * @param written how the author wrote the URL
 */
export function checkFragment(
  url: string,
  path: string,
  { ids }: Pick<UrlIndex, 'ids'>,
  written = url,
): Finding | undefined {
  const fragment = decodePath(/#(.*)$/.exec(url)?.[1] ?? '')
  const existing = ids.get(path)
  if (!existing || ON_EVERY_PAGE.test(fragment) || existing.has(fragment)) return undefined
  const meant = didYouMean(fragment, [...existing])
  const fix = meant ? `did you mean #${meant}?` : 'copy the link from the mark beside a heading of the page'
  return { message: `${written}: the page has no #${fragment}`, fix }
}

/**
 * Where a URL in a page redirects to, with its fragment; `undefined` if it does not redirect. A redirect from what exists
 * is a mistake, and no link is to be changed for it.
 */
export function findRedirect(url: string, from: string, site: Pick<CheckedSite, 'files' | 'urls'>): string | undefined {
  const path = resolveSitePath(url, from)
  if (path === undefined || findAnswer(path, site)) return undefined
  const target = site.urls.redirects.get(normalizePath(path))
  return target?.includes('#') === false ? target + (/#.*/.exec(url)?.[0] ?? '') : target
}

/** Whether a redirect cannot be at a path, since something is there, or a file of that name where it needs a folder. */
export function isTaken(path: string, site: Pick<CheckedSite, 'files' | 'urls'>): boolean {
  return findAnswer(path, site) !== undefined || findAnswer(path.replace(/\/$/, ''), site) !== undefined
}

function toMap(redirects: { from: string; to: string }[]): Map<string, string> {
  return new Map(redirects.map(({ from, to }) => [from, to]))
}

/** The paths that files have by their names alone. */
function pathsByFileName(files: string[], kind: Kind): string[] {
  return files
    .filter((file) => file.startsWith(`${kind}/`) && file.endsWith('.md'))
    .map((file) => kinds[kind].path(slugFromFileName(file)))
}

function decoded(paths: string[]): Set<string> {
  return new Set(paths.map(decodePath))
}
