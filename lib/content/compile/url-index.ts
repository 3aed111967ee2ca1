import { readFileName, slugify } from '@/lib/content/model/slug'
import { furtherPages } from '@/lib/routing/pagination'
import { redirectsOf } from '@/lib/routing/redirects'
import {
  allSeriesPath,
  categoriesPath,
  categoryPath,
  decodePath,
  feedFilePath,
  feedFiles,
  feedsPath,
  homePath,
  listPagePath,
  pagePath,
  postPath,
  postsPath,
  searchPath,
  seriesPath,
  topicPath,
  topicsPath,
} from '@/lib/routing/urls'
import type { HeldBack, Library } from './library'
import { listSiteFiles, type SiteFiles } from './site-files'

/** Which addresses lead somewhere; all paths decoded, with letters as a person reads them. */
export type SiteMap = SiteFiles & {
  /** Where the site lives, without a final slash. */
  url: string
  /** Pages that readers can open, and the feeds. */
  published: Set<string>
  /** Pages that will exist one day: drafts, scheduled posts, topics whose posts all wait. */
  waiting: Set<string>
  /** Pages that would exist, or have posts, if their files were mended. */
  broken: Set<string>
  /** What a link can lead to within the page of a post, or of a file in `content/pages`. */
  ids: Map<string, Set<string>>
  /** Where posts and pages were before, and where that leads. */
  oldPaths: Map<string, string>
}

/**
 * @param contentDir absolute path
 * @param files the files of the content folder
 * @param faulty those of them that have an error
 * @param idsOf what of a file’s text a link can lead to
 * @param publicFiles the files of `public/`, as paths from its root
 */
export function makeSiteMap(
  { library, heldBack }: { library: Library; heldBack: HeldBack },
  options: Record<'files' | 'faulty' | 'publicFiles', string[]> &
    Record<'contentDir' | 'url', string> & {
      idsOf: (file: string) => string[]
    },
): SiteMap {
  const { files, faulty, url } = options
  const published = [
    homePath,
    topicsPath,
    categoriesPath,
    feedsPath,
    searchPath,
    allSeriesPath,
    ...feedsOf(homePath),
    ...pagesOf(postsPath, library.posts),
    ...library.posts.map(({ slug }) => postPath(slug)),
    ...library.topics.flatMap(({ slug, others }) => [...pagesOf(topicPath(slug), others), ...feedsOf(topicPath(slug))]),
    ...library.categories.flatMap(({ slug, posts }) => [
      ...pagesOf(categoryPath(slug), posts),
      ...feedsOf(categoryPath(slug)),
    ]),
    ...library.series.flatMap(({ slug, posts }) => pagesOf(seriesPath(slug), posts)),
    ...library.pages.map(({ slug }) => pagePath(slug)),
  ]
  const waiting = [
    ...heldBack.posts.map(({ slug }) => postPath(slug)),
    ...heldBack.posts.flatMap((post) => post.categories.map(({ slug }) => categoryPath(slug))),
    ...heldBack.posts.flatMap(({ series }) => (series ? seriesPath(series.slug) : [])),
    ...heldBack.pages.map(({ slug }) => pagePath(slug)),
    ...namesIn(files, 'topics').map(topicPath),
  ]
  const pageOf = new Map([
    ...[...library.posts, ...heldBack.posts].map(({ file, slug }) => [file, postPath(slug)] as const),
    ...[...library.pages, ...heldBack.pages].map(({ file, slug }) => [file, pagePath(slug)] as const),
  ])
  const unread = files.filter((file) => !pageOf.has(file))
  return {
    url,
    published: decoded(published),
    waiting: decoded(waiting),
    broken: decoded([
      ...namesIn(unread, 'posts').map(postPath),
      ...namesIn(unread, 'pages').map(pagePath),
      ...namesIn(faulty, 'topics').map(topicPath),
    ]),
    ids: new Map([...pageOf].map(([file, path]) => [decodePath(path), new Set(options.idsOf(file))])),
    oldPaths: new Map(redirectsOf(library).map(({ from, to }) => [from, to])),
    ...listSiteFiles({ library, heldBack }, options),
  }
}

/** A list and its further pages. */
function pagesOf(path: string, list: unknown[]): string[] {
  return [path, ...furtherPages(list).map((page) => listPagePath(path, page))]
}

/** The feeds of what a page lists. */
function feedsOf(path: string): string[] {
  return feedFiles.map((file) => feedFilePath(path, file))
}

function namesIn(files: string[], folder: string): string[] {
  return files
    .filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.md'))
    .map((file) => slugify(readFileName(file).name))
}

function decoded(paths: string[]): Set<string> {
  return new Set(paths.map(decodePath))
}
