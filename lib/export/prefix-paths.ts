import { getTextContent, setTextContent } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { mapElementUrls, walkElements } from '@/lib/html/element-urls'
import { isAuthorMarkup } from './author-markup'

/**
 * Adds the base path to every path in the page, including those in the content: `/posts/x/` → `/blog/posts/x/`. Next
 * has already added it to the paths of its own files.
 */
export function prefixPaths(document: DefaultTreeAdapterTypes.Document, basePath: string): void {
  if (basePath === '') return
  for (const element of walkElements(document)) {
    // Style sheets and icons, to which Next has added it.
    if (element.tagName === 'link' && !isAuthorMarkup(element)) continue
    mapElementUrls(element, (url) => prefixPath(url, basePath))
    if (element.tagName === 'script' && element.attrs.some(({ value }) => value === 'speculationrules'))
      setTextContent(element, prefixSpeculationRules(getTextContent(element), basePath))
  }
}

function prefixPath(url: string, basePath: string): string {
  const isPath = url.startsWith('/') && !url.startsWith('//') && !url.startsWith(`${basePath}/_next/`)
  return isPath ? basePath + url : url
}

/** https://html.spec.whatwg.org/multipage/speculative-loading.html#document-rules */
function prefixSpeculationRules(json: string, basePath: string): string {
  return JSON.stringify(JSON.parse(json), (key, value) => {
    if (key !== 'href_matches') return value
    return Array.isArray(value) ? value.map((pattern) => prefixPath(pattern, basePath)) : prefixPath(value, basePath)
  })
}
