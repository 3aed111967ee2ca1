import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as toText } from 'hast-util-to-string'
import { visit } from '@/lib/markdown/visit'
import { findContent } from './find-content'
import { type Content, readContent, splitWords } from './read-content'
import { findDays } from './shown-days'
import { getNames } from './skipped-elements'

/** A post as readers get it. */
export type Page = {
  /** The texts of the title of the document and of its headings outside of the text. */
  titles: string[]
  /** The days that are shown as its date, or said to be for machines, as `2022-04-04`. */
  days: Set<string>
  content: Content
  /** Every id on the page. */
  ids: Set<string>
}

/**
 * Reads a page of the old site, of any theme.
 *
 * @param reference the words of the source of the post, by which its text is found
 */
export function readOldPage(html: string, reference: Map<string, number>): Page {
  const root = fromHtml(html)
  return readPage(root, readContent(findContent(root, reference)))
}

/** Reads the text of a post without a page around it. */
export function readText(html: string): Page {
  const root = fromHtml(html, { fragment: true })
  return readPage(root, readContent(root.children))
}

/** Reads a page of this blog; `undefined` if it is neither a post nor a page. */
export function readOwnPage(html: string): Page | undefined {
  const root = fromHtml(html)
  const prose = findElement(root, (element) => getNames(element).includes('prose'))
  return prose && readPage(root, readContent(prose.children))
}

function readPage(root: Root, content: Content): Page {
  const titles: string[] = []
  const ids = new Set<string>()
  visit(root, 'element', (element: Element) => {
    if (/^(title|h[1-4])$/.test(element.tagName)) titles.push(splitWords(toText(element)).join(' '))
    if (typeof element.properties.id === 'string') ids.add(element.properties.id)
  })
  return { titles, days: findDays(root, content.words), content, ids: new Set([...ids, ...content.ids]) }
}

/** The first element of which something holds, in the order of the page. */
function findElement(root: Root, isMatch: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined
  visit(root, 'element', (element: Element) => {
    if (!found && isMatch(element)) found = element
  })
  return found
}
