import { siteUrlOfHost } from '@/lib/hosts/hosts'
import { siteConfig } from '@/site.config'

/*
 * The only place where a path or an absolute URL is made. Every path begins and ends with a slash, as
 * every static host serves a folder’s index.html. A site that lives below a path of its host is made as
 * if it did not; `lib/export/prefix-paths.ts` puts `basePath` before all paths of a page.
 */

/** Where the blog lives, without a final slash; where nobody says, where `npm start` serves it. */
export function siteUrl(): string {
  return declaredSiteUrl() ?? 'http://localhost:3000'
}

/** The URL of the site as `SITE_URL` has it, else the settings, else the host that builds it. */
export function declaredSiteUrl(): string | undefined {
  return process.env.SITE_URL || siteConfig.url || siteUrlOfHost()
}

/** The path of `siteUrl`, such as `/blog`; empty at the root of a host. */
export function basePath(): string {
  return new URL(siteUrl()).pathname.replace(/\/$/, '')
}

export const homePath = '/'
export const postsPath = '/posts/'
export const topicsPath = '/topics/'
export const categoriesPath = '/categories/'
export const allSeriesPath = '/series/'
export const searchPath = '/search/'

/** The page that explains the feeds and lists them. */
export const feedsPath = '/feeds/'
/** The names of a feed’s files, one a format. */
export const feedFiles = ['atom.xml', 'rss.xml', 'feed.json'] as const
export type FeedFile = (typeof feedFiles)[number]
export const feedStylesheetPath = '/feed.css'

export const sitemapPath = '/sitemap.xml'
export const robotsTxtPath = '/robots.txt'
export const llmsTxtPath = '/llms.txt'
/** Where search engines look for the key that belongs to a site: https://www.indexnow.org/documentation */
export function indexNowKeyPath(key: string): string {
  return `/${key}.txt`
}

/** RFC 9116 wants it here. */
export const securityTxtPath = '/.well-known/security.txt'

/** Vercel’s own script for its Web Analytics, which it serves on every site. */
export const vercelInsightsPath = '/_vercel/insights/script.js'

/** The folder of Pagefind’s files: all but `pagefind-entry.json` have names that change with what they hold. */
export function pagefindPath(version: string): string {
  return `/immutable/pagefind-${version}`
}

/** The words among which the search looks for the one that was meant. */
export const vocabularyPath = '/search/vocabulary.txt'
/** Those that most posts have, where there are many. */
export const commonWordsPath = '/search/common-words.txt'
/** Every post’s slug and title, for an address that leads nowhere. */
export const postTitlesPath = '/search/posts.txt'

export function postPath(slug: string): string {
  return `${postsPath}${segment(slug)}/`
}

/** The feed of the posts that a page lists. */
export function feedFilePath(pagePath: string, file: FeedFile): string {
  return pagePath + file
}

/** A post’s Markdown. */
export function postSourcePath(slug: string): string {
  return `${postPath(slug)}index.md`
}

export function topicPath(slug: string): string {
  return `${topicsPath}${segment(slug)}/`
}

export function categoryPath(slug: string): string {
  return `${categoriesPath}${segment(slug)}/`
}

export function seriesPath(slug: string): string {
  return `${allSeriesPath}${segment(slug)}/`
}

export function pagePath(slug: string): string {
  return `/${segment(slug)}/`
}

/** A page of a list that is too long for one; the first is the list itself. */
export function listPagePath(listPath: string, page: number): string {
  return page === 1 ? listPath : `${listPath}${LIST_PAGE}/${page}/`
}

/** Stands between a list and the number of its page, so no post can have it for a slug. */
export const LIST_PAGE = 'page'

/** The year’s heading in the list of all posts, on the page where the year begins. */
export function yearPath({ year, page }: { year: string; page: number }): string {
  return `${listPagePath(postsPath, page)}#${year}`
}

/** A file whose name changes with its content, so that it may be kept for good. */
export function immutablePath(name: string, hash: string, extension: string): string {
  return `/immutable/${name}-${hash}${extension}`
}

/** Whether a path is that of a file whose name changes with its content. */
export function isImmutable(path: string): boolean {
  return path.startsWith('/immutable/')
}

/** A path of the site with scheme and host, for whoever is not on the site. */
export function absoluteUrl(path: string): string {
  return new URL(basePath() + path, siteUrl()).href
}

/** The address under which a post wants to be known: where it first appeared, else here. */
export function canonicalUrlOf({ slug, canonicalUrl }: { slug: string; canonicalUrl?: string | undefined }): string {
  return canonicalUrl ?? absoluteUrl(postPath(slug))
}

/** Letters beyond ASCII as RFC 3986 wants them. */
function segment(slug: string): string {
  return encodeURIComponent(slug)
}

/** The slug in an address as Next hands it to a page: letters beyond ASCII may still be encoded. */
export function slugFromParam(param: string): string {
  return decodeURIComponent(param)
}
