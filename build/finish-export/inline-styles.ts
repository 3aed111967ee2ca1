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

type Element = DefaultTreeAdapterTypes.Element

/** The text of a file of the export, by its path: `/_next/static/chunks/x.css`. */
export type ReadText = (path: string) => string

/** Puts the site’s style sheets into the page itself, so that it comes in one round trip. */
export function inlineStyles(document: DefaultTreeAdapterTypes.Document, read: ReadText): void {
  for (const link of [...queryAll<Element>(document, isElementNode)]) {
    const path = getAttribute(link, 'href') ?? ''
    if (link.tagName !== 'link' || getAttribute(link, 'rel') !== 'stylesheet' || !path.includes('/_next/static/'))
      continue
    const style = createElement('style')
    appendChild(style, createTextNode(absolute(read(path), path)))
    replaceWith(link, style)
  }
}

/** What a style sheet refers to is relative to itself. */
function absolute(css: string, path: string): string {
  return css.trim().replace(/url\((["']?)(\.{1,2}\/[^"')]+)\1\)/g, (_, quote: string, reference: string) => {
    const { pathname } = new URL(reference, new URL(path, 'http://site'))
    return `url(${quote}${pathname}${quote})`
  })
}
