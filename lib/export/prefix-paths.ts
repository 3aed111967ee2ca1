import { getTextContent, isElementNode, queryAll, setTextContent } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'

import { isInProse } from './whose-markup'

type Element = DefaultTreeAdapterTypes.Element

const PATHS = ['href', 'src', 'poster', 'action', 'formaction', 'data']
const LISTS = ['srcset', 'imagesrcset']

/**
 * Puts the path below which the site lives before every path in the page, its own and the author’s alike:
 * `/posts/x/` → `/blog/posts/x/`. Next has done so with its own files.
 */
export function prefixPaths(document: DefaultTreeAdapterTypes.Document, basePath: string): void {
  if (basePath === '') return
  for (const element of queryAll<Element>(document, isElementNode)) {
    // Style sheets and icons: Next knows the path and has put it there.
    if (element.tagName === 'link' && !isInProse(element)) continue
    for (const attribute of element.attrs) {
      if (PATHS.includes(attribute.name)) attribute.value = prefixed(attribute.value, basePath)
      if (LISTS.includes(attribute.name))
        attribute.value = attribute.value.replace(/(^|,\s+)(\S+)/g, (_, gap, url) => gap + prefixed(url, basePath))
    }
    if (element.tagName === 'script' && element.attrs.some(({ value }) => value === 'speculationrules'))
      setTextContent(element, prefixedRules(getTextContent(element), basePath))
  }
}

function prefixed(url: string, basePath: string): string {
  const isPath = url.startsWith('/') && !url.startsWith('//') && !url.startsWith(`${basePath}/_next/`)
  return isPath ? basePath + url : url
}

/** https://html.spec.whatwg.org/multipage/speculative-loading.html#document-rules */
function prefixedRules(json: string, basePath: string): string {
  return JSON.stringify(JSON.parse(json), (key, value) => {
    if (key !== 'href_matches') return value
    return Array.isArray(value) ? value.map((pattern) => prefixed(pattern, basePath)) : prefixed(value, basePath)
  })
}
