import type { Post } from 'contentlayer/generated'
import { EMPTY_SITE, HOME_PAGE_SLUG, type Site } from '@/lib/content/site'
import { lastModified, latestModification } from '@/lib/dates/last-modified'
import type { ContentDate } from '@/lib/dates/parse-date'
import { HOST_FILES } from '@/lib/hosts/hosts'
import { getPageNumbers } from './pagination'
import {
  allSeriesPath,
  authorPath,
  authorsPath,
  categoriesPath,
  categoryPath,
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
} from './urls'

/** A page of the site. */
export type Route = {
  /** Encoded. */
  path: string
  /** Absent if the date of the last change is not known. */
  lastModified?: ContentDate | undefined
  /** Whether the page is left out of the sitemap. */
  isUnlisted?: boolean
}

/**
 * All pages of the site, for the sitemap, the link check and the reserved slugs. To add a kind of
 * page, add a row here and a folder in `app/`. Other files are in `lib/output/files.ts`.
 */
const routes: Record<string, (site: Site) => Route[]> = {
  home: ({ posts }) => [{ path: homePath, lastModified: latestModification(posts) }],
  pages: ({ pages }) =>
    pages.filter(({ slug }) => slug !== HOME_PAGE_SLUG).map(({ slug }) => ({ path: pagePath(slug) })),
  archive: ({ posts }) => listRoutes(postsPath, posts, posts),
  posts: ({ posts }) =>
    posts.map((post) => ({
      path: postPath(post.slug),
      lastModified: lastModified(post),
      // Search engines should show the original of a post that was first published elsewhere.
      isUnlisted: post.canonicalUrl !== undefined || post.noindex === true,
    })),
  topics: ({ posts }) => [{ path: topicsPath, lastModified: latestModification(posts) }],
  topic: (site) =>
    site.topics.flatMap(({ slug, readingPath, otherPosts }) => {
      const onPath = readingPath.map(({ post }) => post)
      return listRoutes(topicPath(slug), otherPosts, pickPosts(site, [...onPath, ...otherPosts]))
    }),
  categories: ({ posts }) => [{ path: categoriesPath, lastModified: latestModification(posts) }],
  category: (site) =>
    site.categories.flatMap(({ slug, posts }) => listRoutes(categoryPath(slug), posts, pickPosts(site, posts))),
  allSeries: ({ posts }) => [{ path: allSeriesPath, lastModified: latestModification(posts) }],
  series: (site) =>
    site.series.flatMap(({ slug, posts }) => listRoutes(seriesPath(slug), posts, pickPosts(site, posts))),
  authors: ({ authors, posts }) =>
    authors.length > 0 ? [{ path: authorsPath, lastModified: latestModification(posts) }] : [],
  author: (site) =>
    site.authors.flatMap(({ slug, posts }) => listRoutes(authorPath(slug), posts, pickPosts(site, posts))),
  feeds: () => [{ path: feedsPath }],
  // It has no content, and a URL for every query.
  search: () => [{ path: searchPath, isUnlisted: true }],
}

/** Returns the routes of all pages of a site. */
export function getRoutes(site: Site): Route[] {
  return Object.values(routes).flatMap((createRoutes) => createRoutes(site))
}

/** The slugs that no page can have, because the site or its host uses the path. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...getRoutes(EMPTY_SITE).map(({ path }) => path.split('/')[1]),
  ...['404', 'index', 'immutable'],
  // Used as soon as posts have two authors.
  authorsPath.split('/')[1],
  // Of Next.
  ...['_next', '_not-found'],
  // Files for hosts, and folders that hosts serve themselves.
  ...[...HOST_FILES, '_vercel', 'cdn-cgi'],
] as string[])

/** The routes of all pages of a list. A new post changes all of them, so they share one modification date. */
function listRoutes(path: string, listed: unknown[], posts: Post[]): Route[] {
  const modified = latestModification(posts)
  return getPageNumbers(listed).map((number) => ({ path: listPagePath(path, number), lastModified: modified }))
}

function pickPosts({ posts }: Site, slugs: string[]): Post[] {
  const wanted = new Set(slugs)
  return posts.filter(({ slug }) => wanted.has(slug))
}
