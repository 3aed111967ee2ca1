import type { HeldBack, Library } from '@/lib/content/library'
import { readFileName, slugify } from '@/lib/content/slug'
import { furtherPages } from '@/lib/paging'
import {
  categoriesPath,
  categoryPath,
  homePath,
  listPagePath,
  pagePath,
  postPath,
  postsPath,
  topicPath,
  topicsPath,
} from '@/lib/urls'

/** Which addresses lead somewhere; all paths decoded, with letters as a person reads them. */
export type SiteMap = {
  /** Where the site lives, without a final slash. */
  url: string
  /** Pages that readers can open. */
  published: Set<string>
  /** Pages that will exist one day: drafts, scheduled posts, topics whose posts all wait. */
  waiting: Set<string>
  /** Pages that would exist, or have posts, if their files were mended. */
  broken: Set<string>
  /** Pictures and other files. */
  files: Set<string>
}

/**
 * @param files the files of the content folder
 * @param faulty those of them that have an error
 * @param publicFiles the files of `public/`, as paths from its root
 */
export function makeSiteMap(
  { library, heldBack }: { library: Library; heldBack: HeldBack },
  { files, faulty, publicFiles, url }: Record<'files' | 'faulty' | 'publicFiles', string[]> & { url: string },
): SiteMap {
  const published = [
    homePath,
    topicsPath,
    categoriesPath,
    ...pagesOf(postsPath, library.posts),
    ...library.posts.map(({ slug }) => postPath(slug)),
    ...library.topics.flatMap(({ slug, others }) => pagesOf(topicPath(slug), others)),
    ...library.categories.flatMap(({ slug, posts }) => pagesOf(categoryPath(slug), posts)),
    ...library.pages.map(({ slug }) => pagePath(slug)),
  ]
  const waiting = [
    ...heldBack.posts.map(({ slug }) => postPath(slug)),
    ...heldBack.posts.flatMap((post) => post.categories.map(({ slug }) => categoryPath(slug))),
    ...heldBack.pages.map(({ slug }) => pagePath(slug)),
    ...namesIn(files, 'topics').map(topicPath),
  ]
  const read = new Set(
    [...library.posts, ...heldBack.posts, ...library.pages, ...heldBack.pages].map(({ file }) => file),
  )
  const unread = files.filter((file) => !read.has(file))
  return {
    url,
    published: decoded(published),
    waiting: decoded(waiting),
    broken: decoded([
      ...namesIn(unread, 'posts').map(postPath),
      ...namesIn(unread, 'pages').map(pagePath),
      ...namesIn(faulty, 'topics').map(topicPath),
    ]),
    files: new Set([
      ...publicFiles.map((file) => `/${file}`),
      ...bundledFiles(files, [...library.posts, ...heldBack.posts]),
    ]),
  }
}

/** A list and its further pages. */
function pagesOf(path: string, list: unknown[]): string[] {
  return [path, ...furtherPages(list).map((page) => listPagePath(path, page))]
}

function namesIn(files: string[], folder: string): string[] {
  return files
    .filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.md'))
    .map((file) => slugify(readFileName(file).name))
}

function decoded(paths: string[]): Set<string> {
  return new Set(paths.map((path) => decodeURIComponent(path)))
}

/** The addresses of the files that stand beside posts in their bundles. */
function bundledFiles(files: string[], posts: { file: string; slug: string }[]): string[] {
  const bundles = new Map(
    posts
      .filter(({ file }) => file.endsWith('/index.md'))
      .map(({ file, slug }) => [file.slice(0, -'/index.md'.length), decodeURIComponent(postPath(slug))]),
  )
  return files.flatMap((file) => {
    // `posts/<bundle>/<whatever is in it>`
    const folder = file.split('/', 2).join('/')
    const address = bundles.get(folder)
    return address === undefined || file === `${folder}/index.md` ? [] : [address + file.slice(folder.length + 1)]
  })
}
