import type { MeasuredImages, RenderedText } from '@/lib/content/compile/place-images'
import type { SiteEntries } from '@/lib/content/compile/resolve-references'
import type { SiteFiles } from '@/lib/content/compile/site-files'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import type { Kind } from '@/lib/content/kinds'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Issue } from '@/lib/diagnostics/issue'
import type { MetadataFinding } from '@/lib/images/published-metadata'
import { decodePath } from '@/lib/routing/paths'
import { homePath, pagePath, postPath } from '@/lib/routing/urls'
import { findRedirect, type UrlIndex } from './url-index'

/** Everything that a rule can check: the published site and what is unpublished. */
export type CheckedSite = {
  /** The files of the content folder, as paths within it. */
  contentFiles: string[]
  /** The files of `public/`, as paths within it. */
  publicFiles: string[]
  /** Absolute path. */
  publicDir: string
  /** Every text that could be rendered. */
  texts: (RenderedText & { source: SourceFile })[]
  entries: SiteEntries
  /** The slugs of files that make no entry. */
  invalidSlugs: Record<Kind, string[]>
  files: SiteFiles
  images: MeasuredImages
  /** What files would tell readers that their author may not want to, by their absolute paths. */
  metadata: Map<string, MetadataFinding>
  urls: UrlIndex
  /** Of the site, BCP 47. */
  language: string
}

/** A rule of the content check. */
export type Rule = (site: CheckedSite) => Issue[]

/** The slugs of all posts, including those of invalid files. */
export function getPostSlugs({ entries, invalidSlugs }: Pick<CheckedSite, 'entries' | 'invalidSlugs'>): Set<string> {
  return new Set([...entries.posts.map(({ slug }) => slug), ...invalidSlugs.posts])
}

/** What to write instead of a slug that no post has: that of the post which had it before, or a similar one. */
export function suggestSlug(
  slug: string,
  slugs: ReadonlySet<string>,
  site: Pick<CheckedSite, 'files' | 'urls'>,
): string | undefined {
  const path = findRedirect(postPath(slug), homePath, site)
  const renamed = [...slugs].find((candidate) => postPath(candidate) === path)
  if (renamed !== undefined) return `write ${renamed}`
  const meant = didYouMean(slug, [...slugs])
  return meant && `did you mean ${meant}?`
}

/** The files of posts and pages by the paths of their pages, decoded. */
export function getFilesByPath({ posts, pages }: Pick<SiteEntries, 'posts' | 'pages'>): Map<string, string> {
  return new Map([
    ...posts.map(({ file, slug }) => [decodePath(postPath(slug)), file] as const),
    ...pages.map(({ file, slug }) => [decodePath(pagePath(slug)), file] as const),
  ])
}
