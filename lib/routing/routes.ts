import type { Post } from 'contentlayer/generated'
import type { Site } from '@/lib/content/site'
import { lastModified, latestModification } from '@/lib/dates/last-modified'
import type { ContentDate } from '@/lib/dates/parse-date'
import { pageNumbers } from './pagination'
import {
  allSeriesPath,
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

/** A page of the site. Its files are in `lib/output/files.ts`. */
export type Route = {
  path: string
  /** Absent where nobody can say when the page changed. */
  lastModified?: ContentDate | undefined
  /** Whether search engines are asked to leave the page out. */
  isUnlisted?: boolean
}

/**
 * Every page of the site: the sitemap, the link check, the reserved slugs and the browser tests read this table.
 * A new kind of page is a row here and a folder of `app/`.
 */
const routes: Record<string, (site: Site) => Route[]> = {
  home: ({ posts }) => [{ path: homePath, lastModified: latestModification(posts) }],
  pages: ({ pages }) => pages.map(({ slug }) => ({ path: pagePath(slug) })),
  archive: ({ posts }) => listRoutes(postsPath, posts, posts),
  posts: ({ posts }) =>
    posts.map((post) => ({
      path: postPath(post.slug),
      lastModified: lastModified(post),
      // A post that first appeared elsewhere should be found there.
      isUnlisted: post.canonicalUrl !== undefined,
    })),
  topics: ({ posts }) => [{ path: topicsPath, lastModified: latestModification(posts) }],
  topic: (site) =>
    site.topics.flatMap(({ slug, readingPath, otherPosts }) => {
      const onPath = readingPath.map(({ post }) => post)
      return listRoutes(topicPath(slug), otherPosts, pick(site, [...onPath, ...otherPosts]))
    }),
  categories: ({ posts }) => [{ path: categoriesPath, lastModified: latestModification(posts) }],
  category: (site) =>
    site.categories.flatMap(({ slug, posts }) => listRoutes(categoryPath(slug), posts, pick(site, posts))),
  allSeries: ({ posts }) => [{ path: allSeriesPath, lastModified: latestModification(posts) }],
  series: (site) => site.series.flatMap(({ slug, posts }) => listRoutes(seriesPath(slug), posts, pick(site, posts))),
  feeds: () => [{ path: feedsPath }],
  // It has no content of its own, and as many URLs as there are queries.
  search: () => [{ path: searchPath, isUnlisted: true }],
}

/** The pages of a site. */
export function getRoutes(site: Site): Route[] {
  return Object.values(routes).flatMap((routesOf) => routesOf(site))
}

/** The slugs that no page can have, since the site itself, or its host, has something there. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...getRoutes({ posts: [], topics: [], categories: [], series: [], pages: [] }).map(({ path }) => path.split('/')[1]),
  // What Next and hosts make of pages and errors.
  ...['404', 'index', '_next', '_not-found', 'immutable'],
] as string[])

/** All pages of a list: a new post moves the posts of every one of them. */
function listRoutes(path: string, listed: unknown[], posts: Post[]): Route[] {
  const modified = latestModification(posts)
  return pageNumbers(listed).map((number) => ({ path: listPagePath(path, number), lastModified: modified }))
}

function pick({ posts }: Site, slugs: string[]): Post[] {
  const wanted = new Set(slugs)
  return posts.filter(({ slug }) => wanted.has(slug))
}
