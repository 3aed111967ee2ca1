import { isPublished } from '@/lib/content/compile/publication'
import type { SiteEntries } from '@/lib/content/compile/resolve-references'
import { type Kind, kinds } from '@/lib/content/kinds'
import { slugFromFileName } from '@/lib/content/model/slug'
import type { Site } from '@/lib/content/site'
import { decodePath } from '@/lib/routing/paths'
import { getRedirects } from '@/lib/routing/redirects'
import { getRoutes } from '@/lib/routing/routes'
import { categoryPath, feedFilePath, feedFiles, homePath, seriesPath, topicPath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'

/** The URLs of the site, as decoded paths. */
export type UrlIndex = {
  /** Pages that readers can open, and feeds. */
  published: Set<string>
  /** Pages that will exist once they, or their posts, are published. */
  unpublished: Set<string>
  /** Pages that would exist, or have posts, if their files had no errors. */
  invalid: Set<string>
  /** The ids in the page of each post or page, for links to a part of it. */
  ids: Map<string, Set<string>>
  /** The aliases of posts and pages, with the paths that they redirect to. */
  redirects: Map<string, string>
}

/**
 * Indexes the URLs of a site.
 *
 * @param published the site as readers see it
 * @param entries all posts and pages, unpublished ones included
 * @param options.files the files of the content folder
 * @param options.filesWithErrors those of them that have an error
 * @param options.getIds the ids in the text of a file
 */
export function createUrlIndex(
  published: Site,
  { posts, pages }: Pick<SiteEntries, 'posts' | 'pages'>,
  options: { files: string[]; filesWithErrors: string[]; getIds: (file: string) => string[] },
): UrlIndex {
  const { files, filesWithErrors, getIds } = options
  const unpublishedPosts = posts.filter((post) => !isPublished(post))
  const paths = new Map([
    ...posts.map(({ file, slug }) => [file, kinds.posts.path(slug)] as const),
    ...pages.map(({ file, slug }) => [file, kinds.pages.path(slug)] as const),
  ])
  const filesWithoutEntry = files.filter((file) => !paths.has(file))
  return {
    published: decoded([...getRoutes(published).map(({ path }) => path), ...feedPaths(published)]),
    unpublished: decoded([
      ...unpublishedPosts.map(({ slug }) => kinds.posts.path(slug)),
      ...unpublishedPosts.flatMap(({ categoryNames }) => categoryNames.map((name) => categoryPath(slugify(name)))),
      ...unpublishedPosts.flatMap(({ seriesPart }) => (seriesPart ? seriesPath(slugify(seriesPart.name)) : [])),
      ...pages.filter((page) => !isPublished(page)).map(({ slug }) => kinds.pages.path(slug)),
      ...pathsByFileName(files, 'topics'),
    ]),
    invalid: decoded([
      ...pathsByFileName(filesWithoutEntry, 'posts'),
      ...pathsByFileName(filesWithoutEntry, 'pages'),
      ...pathsByFileName(filesWithErrors, 'topics'),
    ]),
    ids: new Map([...paths].map(([file, path]) => [decodePath(path), new Set(getIds(file))])),
    redirects: new Map(getRedirects(published).map(({ from, to }) => [from, to])),
  }
}

/** Whether there is, or will be, a page at a path. */
export function hasPage({ published, unpublished, invalid }: UrlIndex, path: string): boolean {
  return [published, unpublished, invalid].some((paths) => paths.has(path))
}

function feedPaths({ topics, categories }: Site): string[] {
  const pages = [
    homePath,
    ...topics.map(({ slug }) => topicPath(slug)),
    ...categories.map(({ slug }) => categoryPath(slug)),
  ]
  return pages.flatMap((page) => feedFiles.map((file) => feedFilePath(page, file)))
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
