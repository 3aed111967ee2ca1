import { isDevelopment } from '@/lib/config/environment'
import { siteConfig } from '@/lib/config/settings'
import { isSiteUrl } from '@/lib/config/settings-schema'
import { HOME_PAGE_SLUG } from '@/lib/content/site'
import { getHostSiteUrl } from '@/lib/hosts/hosts'
import { decodePath, encodePath } from './paths'

/*
 * The paths of pages and generated files, and absolute URLs. Code that links to them imports them from here. Only the
 * paths of icons (`lib/metadata/icons.ts`) and client modules (`client/modules.ts`) are elsewhere.
 *
 * Paths are encoded. Those of pages start and end with a slash, since every static host serves the index.html of a
 * folder. They do not include the base path, which `lib/export/prefix-paths.ts` adds to all links of a page.
 */

/** The URL of the site without a trailing slash; that of `npm start` if none is set. */
export function siteUrl(): string {
  return declaredSiteUrl() ?? `http://localhost:${process.env.PORT || 3000}`
}

/** The URL of the site from `SITE_URL`, the settings, or the host that runs the build, in that order. */
export function declaredSiteUrl(): string | undefined {
  const { SITE_URL = '' } = process.env
  // The settings check reports an invalid one.
  return (isSiteUrl(SITE_URL) ? SITE_URL : siteConfig.url) ?? getHostSiteUrl()
}

/** The path of the site’s URL, such as `/blog`; empty at the root of a host. */
export function basePath(): string {
  return new URL(siteUrl()).pathname.replace(/\/$/, '')
}

/** A path as pages refer to it where neither Next nor the export adds the base path. There is none in dev. */
export function withBasePath(path: string): string {
  return isDevelopment() ? path : basePath() + path
}

export const homePath = '/'
export const postsPath = '/posts/'
export const topicsPath = '/topics/'
export const categoriesPath = '/categories/'
export const allSeriesPath = '/series/'
export const authorsPath = '/authors/'
export const searchPath = '/search/'

/** The page that explains the feeds and lists them. */
export const feedsPath = '/feeds/'
/** The file name of a feed in each format. */
export const feedFiles = ['atom.xml', 'rss.xml', 'feed.json'] as const
export type FeedFile = (typeof feedFiles)[number]
export const feedStylesheetPath = '/feed.css'

/** The page that hosts serve where there is none. */
export const errorPagePath = '/404.html'
export const manifestPath = '/manifest.webmanifest'
export const sitemapPath = '/sitemap.xml'
/** A part of a sitemap that is too long for one file, from 1. */
export function sitemapPartPath(number: number): string {
  return `/sitemap-${number}.xml`
}

export const robotsTxtPath = '/robots.txt'
export const llmsTxtPath = '/llms.txt'
/** The file with the IndexNow key of the site: https://www.indexnow.org/documentation */
export function indexNowKeyPath(key: string): string {
  return `/${key}.txt`
}

/** The path that RFC 9116 requires. */
export const securityTxtPath = '/.well-known/security.txt'

/** The script of Vercel Web Analytics, which Vercel serves on every site. */
export const vercelInsightsPath = '/_vercel/insights/script.js'

/** The folder of Pagefind’s files. All of them except `pagefind-entry.json` have a hash in their names. */
export function pagefindPath(version: string): string {
  return `/immutable/pagefind-${version}`
}

/** The words for spelling corrections in searches. */
export const vocabularyPath = '/search/vocabulary.txt'
/** The words that occur in most posts. */
export const commonWordsPath = '/search/common-words.txt'
/** The slugs and titles of all posts, for suggestions on the 404 page. */
export const postTitlesPath = '/search/posts.txt'

export function postPath(slug: string): string {
  return `${postsPath}${encodeURIComponent(slug)}/`
}

/** The feed of a list. */
export function feedFilePath(listPath: string, file: FeedFile): string {
  return listPath + file
}

/** The Markdown source of a post. */
export function postSourcePath(slug: string): string {
  return `${postPath(slug)}index.md`
}

export function topicPath(slug: string): string {
  return `${topicsPath}${encodeURIComponent(slug)}/`
}

export function categoryPath(slug: string): string {
  return `${categoriesPath}${encodeURIComponent(slug)}/`
}

export function seriesPath(slug: string): string {
  return `${allSeriesPath}${encodeURIComponent(slug)}/`
}

export function authorPath(slug: string): string {
  return `${authorsPath}${encodeURIComponent(slug)}/`
}

/** A search for some words. */
export function searchQueryPath(words: string): string {
  return `${searchPath}?q=${encodeURIComponent(words)}`
}

/** @param slug with a slash between its parts: `talks/2026` */
export function pagePath(slug: string): string {
  if (slug === HOME_PAGE_SLUG) return homePath
  return `/${encodePath(slug)}/`
}

/** A page of a paginated list; the first page has the path of the list. */
export function listPagePath(listPath: string, page: number): string {
  return page === 1 ? listPath : `${listPath}${LIST_PAGE_SEGMENT}/${page}/`
}

/** The segment between the path of a list and a page number: `/posts/page/2/`. No post can have it as its slug. */
export const LIST_PAGE_SEGMENT = 'page'

/** The heading of a year in the archive, on the page where the year starts. */
export function yearPath({ year, page }: { year: string; page: number }): string {
  return `${listPagePath(postsPath, page)}#${year}`
}

/** A file whose name changes with its content, so that browsers may cache it forever. */
export function immutablePath(name: string, hash: string, extension: string): string {
  return `/immutable/${name}-${hash}${extension}`
}

/** Whether the file at a path never changes. */
export function isImmutable(path: string): boolean {
  return path.startsWith('/immutable/')
}

/** Turns a path into an absolute URL, including the base path. */
export function absoluteUrl(path: string): string {
  return new URL(basePath() + path, siteUrl()).href
}

/** The canonical URL of a post: where it was first published, or its URL on this site. */
export function getCanonicalUrl({ slug, canonicalUrl }: { slug: string; canonicalUrl?: string | undefined }): string {
  return canonicalUrl ?? absoluteUrl(postPath(slug))
}

/**
 * A URL as people read it, with the letters of every script decoded: `/posts/caf%C3%A9/` → `/posts/café/`. It is still
 * one word, and names the same page.
 */
export function readableUrl(url: string): string {
  return url.replace(/(?:%[89A-F][\dA-F])+/gi, (encoded) =>
    // Spaces and characters that cannot be seen stay encoded; Persian joins words with two that are harmless.
    decodePath(encoded).replace(/(?![\u200C\u200D])[\p{C}\p{Z}]/gu, encodeURIComponent),
  )
}

/** A path from the root that is its own decoded form. */
const PLAIN_PATH = /^\/[\w-]+(\/[\w-]+)*\/?$/

/**
 * Resolves a URL in a page to a path on this site.
 *
 * @param from the path of the page
 * @param site the URL of the site, without a trailing slash; this one by default
 * @returns the decoded path without query and fragment, or `undefined` for other sites and for fragments of the page
 */
export function resolveSitePath(url: string, from: string, site?: string): string | undefined {
  if (url.startsWith('#') || url === '') return undefined
  // Parsing takes long, and most links are like this.
  if (PLAIN_PATH.test(url)) return url
  const root = site ?? siteUrl()
  const base = new URL(from, root)
  if (!URL.canParse(url, base)) return undefined
  const target = new URL(url, base)
  if (target.origin !== base.origin) return undefined
  const isAbsolute = URL.canParse(url) || url.startsWith('//')
  if (!isAbsolute) return decodePath(target.pathname)
  // The host may have other sites.
  const { pathname } = new URL(`${root}/`)
  return target.pathname.startsWith(pathname) ? decodePath(target.pathname.slice(pathname.length - 1)) : undefined
}
