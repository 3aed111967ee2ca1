import { getTextContent, isElementNode, query, queryAll } from '@parse5/tools'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { authorsPath, categoriesPath, type FeedFile, feedFiles, topicsPath } from '@/lib/routing/urls'
import { request } from './request'

const DAY = 24 * 60 * 60 * 1000

/**
 * Reads the sitemap of a deployed site, and the parts of it in which something has changed if it is an index.
 *
 * @param url of the sitemap
 * @param since see `findChangedPages`
 * @returns the absolute URLs of the pages that have changed
 * @throws if one of the files cannot be read
 */
export async function readChangedPages(url: string, since: Date): Promise<string[]> {
  const sitemap = await request(url)
  const pages = findChangedPages(sitemap, since)
  for (const part of findChanged('sitemap', sitemap, since)) pages.push(...(await readChangedPages(part, since)))
  return pages
}

/**
 * Finds the pages that have changed since a moment, by their `<lastmod>`. Pages without one are left out.
 *
 * @param sitemap XML, https://www.sitemaps.org/protocol.html
 * @param since UTC. A `<lastmod>` may be a day in any time zone, so the day before counts too
 * @returns their absolute URLs
 */
export function findChangedPages(sitemap: string, since: Date): string[] {
  return findChanged('url', sitemap, since)
}

/** The `<loc>` of elements with a `<lastmod>` since a moment. */
function findChanged(element: 'url' | 'sitemap', sitemap: string, since: Date): string[] {
  const firstDay = new Date(since.getTime() - DAY).toISOString().slice(0, 'YYYY-MM-DD'.length)
  return findElements(parseFragment(sitemap), element)
    .filter((entry) => getText(entry, 'lastmod') >= firstDay)
    .map((entry) => getText(entry, 'loc'))
}

/** The URLs of the feeds of the pages that have feeds: the home page, topics, categories and authors. */
export function toFeedUrls(pages: string[], siteUrl: string): string[] {
  const lists = [topicsPath, categoriesPath, authorsPath].map((path) => siteUrl + path)
  const isList = (page: string) =>
    lists.some((list) => /^[^/]+\/$/.test(page.startsWith(list) ? page.slice(list.length) : ''))
  return pages
    .filter((page) => page === `${siteUrl}/` || isList(page))
    .flatMap((page) => feedFiles.map((file: FeedFile) => page + file))
}

type Node = DefaultTreeAdapterMap['node']

function findElements(root: Node, name: string): Node[] {
  return [...queryAll(root, (node) => isElementNode(node) && node.tagName === name)]
}

function getText(root: Node, name: string): string {
  const element = query(root, (node) => isElementNode(node) && node.tagName === name)
  return element ? getTextContent(element) : ''
}
