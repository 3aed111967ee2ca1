import {
  appendChild,
  createElement,
  createTextNode,
  getAttribute,
  isElementNode,
  queryAll,
  replaceWith,
} from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { pageNames } from './page-names'
import type { PlacedModule } from './place-scripts'
import type { StyleSheet } from './style-sheet'

type Element = DefaultTreeAdapterTypes.Element

/** A style sheet of the export, by its path. */
export type ReadStyleSheet = (path: string) => StyleSheet

/** Puts what the page needs of the site’s style sheets into the page itself, so that it comes in one round trip. */
export function inlineStyles(
  document: DefaultTreeAdapterTypes.Document,
  styleSheet: ReadStyleSheet,
  modules: ReadonlyMap<string, PlacedModule>,
): void {
  const wordsOfModule = new Map([...modules.values()].map(({ path, words }) => [path, words]))
  const names = pageNames(document, wordsOfModule)
  for (const link of [...queryAll<Element>(document, isElementNode)]) {
    const path = getAttribute(link, 'href') ?? ''
    if (link.tagName !== 'link' || getAttribute(link, 'rel') !== 'stylesheet' || !path.includes('/_next/static/'))
      continue
    const style = createElement('style')
    appendChild(style, createTextNode(styleSheet(path)(names)))
    replaceWith(link, style)
  }
}

/** What a style sheet refers to is relative to itself; in a page it has to be found from there. */
export function absoluteReferences(css: string, path: string): string {
  return css.trim().replace(/url\((["']?)(\.{1,2}\/[^"')]+)\1\)/g, (_, quote: string, reference: string) => {
    const { pathname } = new URL(reference, new URL(path, 'http://site'))
    return `url(${quote}${pathname}${quote})`
  })
}
