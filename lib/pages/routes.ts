import type { Post } from 'contentlayer/generated'
import { getPages } from '@/lib/content/queries/pages'
import { getSite } from '@/lib/content/queries/store'
import { EMPTY_SITE, type Site } from '@/lib/content/site'
import { lastModified, latestModification } from '@/lib/dates/last-modified'
import type { ContentDate } from '@/lib/dates/parse-date'
import { HOST_FILES } from '@/lib/hosts/hosts'
import { getPageNumbers } from '@/lib/routing/pagination'
import {
  allSeriesPath,
  authorPath,
  authorsPath,
  categoriesPath,
  categoryPath,
  errorPagePath,
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
import { getArchivePage } from './archive-page'
import { getAuthorOverview, getAuthorPage } from './author-pages'
import { getCategoryOverview, getCategoryPage } from './category-pages'
import { getContentPage } from './content-page'
import { getHomePage } from './home-page'
import { getPostPage } from './post-page'
import { getSeriesOverview, getSeriesPage } from './series-pages'
import { getErrorPage, getFeedsPage, getSearchPage } from './site-pages'
import { getTopicOverview, getTopicPage } from './topic-pages'

/** A page of the site. */
export type Route = {
  /** Encoded. */
  path: string
  /** Absent if the date of the last change is not known. */
  lastModified?: ContentDate | undefined
  /** Whether the page is left out of the sitemap. */
  isUnlisted?: boolean
  /** What the page shows, as plain data. While this is the same, and settings and code are, so is the page. */
  getData: () => unknown
}

/**
 * All pages of the site: for the build, the sitemap, the link check and the reserved slugs. To add a kind of page, add a
 * row here, what it shows to this folder, and a folder to `app/`. Other files are in `lib/output/files.ts`.
 */
const routes = {
  home: (site) => [{ path: homePath, lastModified: latestModification(site.posts), getData: () => getHomePage(site) }],
  pages: (site) =>
    getPages(site).map(({ slug }) => ({ path: pagePath(slug), getData: () => getContentPage(slug, site) })),
  archive: (site) => listRoutes(postsPath, site.posts, site.posts, (number) => getArchivePage(number, site)),
  posts: (site) =>
    site.posts.map((post) => ({
      path: postPath(post.slug),
      lastModified: lastModified(post),
      // Search engines should show the original of a post that was first published elsewhere.
      isUnlisted: post.canonicalUrl !== undefined || post.noindex === true,
      getData: () => getPostPage(post.slug, site),
    })),
  topics: (site) => [
    { path: topicsPath, lastModified: latestModification(site.posts), getData: () => getTopicOverview(site) },
  ],
  topic: (site) =>
    site.topics.flatMap(({ slug, readingPath, otherPosts }) => {
      const onPath = readingPath.map(({ post }) => post)
      const posts = pickPosts(site, [...onPath, ...otherPosts])
      return listRoutes(topicPath(slug), otherPosts, posts, (number) => getTopicPage({ slug, number }, site))
    }),
  categories: (site) => [
    { path: categoriesPath, lastModified: latestModification(site.posts), getData: () => getCategoryOverview(site) },
  ],
  category: (site) =>
    site.categories.flatMap(({ slug, posts }) =>
      listRoutes(categoryPath(slug), posts, pickPosts(site, posts), (number) =>
        getCategoryPage({ slug, number }, site),
      ),
    ),
  allSeries: (site) => [
    { path: allSeriesPath, lastModified: latestModification(site.posts), getData: () => getSeriesOverview(site) },
  ],
  series: (site) =>
    site.series.flatMap(({ slug, posts }) =>
      listRoutes(seriesPath(slug), posts, pickPosts(site, posts), (number) => getSeriesPage({ slug, number }, site)),
    ),
  authors: (site) =>
    site.authors.length > 0
      ? [{ path: authorsPath, lastModified: latestModification(site.posts), getData: () => getAuthorOverview(site) }]
      : [],
  author: (site) =>
    site.authors.flatMap(({ slug, posts }) =>
      listRoutes(authorPath(slug), posts, pickPosts(site, posts), (number) => getAuthorPage({ slug, number }, site)),
    ),
  feeds: (site) => [{ path: feedsPath, getData: () => getFeedsPage(site) }],
  // It has no content, and a URL for every query.
  search: (site) => [{ path: searchPath, isUnlisted: true, getData: () => getSearchPage(site) }],
  error: (site) => [{ path: errorPagePath, isUnlisted: true, getData: () => getErrorPage(site) }],
} satisfies Record<string, (site: Site) => Route[]>

export type RouteKind = keyof typeof routes

const kinds = Object.keys(routes) as RouteKind[]

/** Returns the routes of all pages of a site, or of those of some kinds. */
export function getRoutes(site: Site = getSite(), only: RouteKind[] = kinds): Route[] {
  return only.flatMap((kind): Route[] => routes[kind](site))
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
function listRoutes(path: string, listed: unknown[], posts: Post[], getPage: (number: number) => unknown): Route[] {
  const modified = latestModification(posts)
  return getPageNumbers(listed).map((number) => ({
    path: listPagePath(path, number),
    lastModified: modified,
    getData: () => getPage(number),
  }))
}

function pickPosts({ posts }: Site, slugs: string[]): Post[] {
  const wanted = new Set(slugs)
  return posts.filter(({ slug }) => wanted.has(slug))
}
