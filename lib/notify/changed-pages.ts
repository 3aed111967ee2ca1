import { getTextContent, isElementNode, query, queryAll } from '@parse5/tools'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { categoriesPath, type FeedFile, feedFiles, topicsPath } from '@/lib/routing/urls'

const DAY = 24 * 60 * 60 * 1000

/**
 * The pages that a sitemap says have changed since a moment; those without a date never have.
 *
 * @param sitemap as XML, https://www.sitemaps.org/protocol.html
 * @param since days begin at another time in each zone, so that of the day before it counts too
 * @returns their URLs
 */
export function changedPages(sitemap: string, since: Date): string[] {
  const firstDay = new Date(since.getTime() - DAY).toISOString().slice(0, 'YYYY-MM-DD'.length)
  return elements(parseFragment(sitemap), 'url')
    .filter((url) => textOf(url, 'lastmod') >= firstDay)
    .map((url) => textOf(url, 'loc'))
}

/** The feeds of those pages that have any: of the home page, of a topic and of a category. */
export function feedsOf(pages: string[], siteUrl: string): string[] {
  const lists = [topicsPath, categoriesPath].map((path) => siteUrl + path)
  const isList = (page: string) =>
    lists.some((list) => /^[^/]+\/$/.test(page.startsWith(list) ? page.slice(list.length) : ''))
  return pages
    .filter((page) => page === `${siteUrl}/` || isList(page))
    .flatMap((page) => feedFiles.map((file: FeedFile) => page + file))
}

type Node = DefaultTreeAdapterMap['node']

function elements(root: Node, name: string): Node[] {
  return [...queryAll(root, (node) => isElementNode(node) && node.tagName === name)]
}

function textOf(root: Node, name: string): string {
  const element = query(root, (node) => isElementNode(node) && node.tagName === name)
  return element ? getTextContent(element) : ''
}
