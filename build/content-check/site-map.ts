import type { HeldBack, Library } from '@/lib/content/library'
import { readFileName, slugify } from '@/lib/content/slug'
import {
  categoriesPath,
  categoryPath,
  homePath,
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
    postsPath,
    topicsPath,
    categoriesPath,
    ...library.posts.map(({ slug }) => postPath(slug)),
    ...library.topics.map(({ slug }) => topicPath(slug)),
    ...library.categories.map(({ slug }) => categoryPath(slug)),
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
  return posts
    .filter(({ file }) => file.endsWith('/index.md'))
    .flatMap(({ file, slug }) => {
      const folder = file.slice(0, -'index.md'.length)
      return files
        .filter((candidate) => candidate.startsWith(folder) && candidate !== file)
        .map((candidate) => decodeURIComponent(postPath(slug)) + candidate.slice(folder.length))
    })
}
