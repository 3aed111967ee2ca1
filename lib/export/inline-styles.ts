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
import { enhancementsPath } from '@/lib/routing/urls'
import { pageNames } from './page-names'
import type { PlacedModules } from './place-scripts'
import type { StyleSheet } from './style-sheet'

type Element = DefaultTreeAdapterTypes.Element

/** A style sheet of the export, by its path. */
export type ReadStyleSheet = (path: string) => StyleSheet

/** Puts what the page needs of the site’s style sheets into the page itself, so that it comes in one round trip. */
export function inlineStyles(
  document: DefaultTreeAdapterTypes.Document,
  styleSheet: ReadStyleSheet,
  modules: PlacedModules,
): void {
  const names = pageNames(document, wordsOfSomePages(modules))
  for (const link of [...queryAll<Element>(document, isElementNode)]) {
    const path = getAttribute(link, 'href') ?? ''
    if (link.tagName !== 'link' || getAttribute(link, 'rel') !== 'stylesheet' || !path.includes('/_next/static/'))
      continue
    const style = createElement('style')
    appendChild(style, createTextNode(styleSheet(path)(names)))
    replaceWith(link, style)
  }
}

function wordsOfSomePages(modules: PlacedModules): Map<string, Set<string>> {
  const ofSome = [...modules].filter(([bundle]) => bundle !== enhancementsPath)
  return new Map(ofSome.map(([, { path, words }]) => [path, words]))
}

/** What a style sheet refers to is relative to itself; in a page it has to be found from there. */
export function absoluteReferences(css: string, path: string): string {
  return css.trim().replace(/url\((["']?)(\.{1,2}\/[^"')]+)\1\)/g, (_, quote: string, reference: string) => {
    const { pathname } = new URL(reference, new URL(path, 'http://site'))
    return `url(${quote}${pathname}${quote})`
  })
}
