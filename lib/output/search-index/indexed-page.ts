import { createElement, isTextNode, queryAll } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parseFragment, serialize, serializeOuter } from 'parse5'
import { hasWordsWithoutSpaces, segmentWords } from '@/lib/text/words'
import type { SearchDocument } from './search-document'

/**
 * Renders the HTML of a post or page for Pagefind, with metadata and filters in its head
 * (https://pagefind.app/docs/metadata/, https://pagefind.app/docs/filtering/). It is not part of the site.
 */
export function renderIndexedPage({ title, language, state, html, filters }: SearchDocument): string {
  const entries = Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value] as const))
  const head = [
    meta('data-pagefind-meta', 'title', segmentWords(title).trim()),
    meta('data-pagefind-meta', 'lang', language),
    // Otherwise Pagefind would add the URL of the first image.
    meta('data-pagefind-meta', 'image', ''),
    ...(state === 'published' ? [] : [meta('data-pagefind-meta', 'state', state)]),
    ...entries.map(([name, value]) => meta('data-pagefind-filter', name, value)),
  ]
  const body = hasWordsWithoutSpaces(html) ? segmentHtml(html) : html
  return `<html><head>${head.join('')}</head><body>${body}</body></html>`
}

function meta(attribute: string, name: string, content: string): string {
  return serializeOuter(createElement('meta', { [attribute]: `${name}[content]`, content }))
}

/** Puts spaces between words, in text only and not in attributes. */
function segmentHtml(html: string): string {
  const fragment = parseFragment(html)
  for (const node of queryAll<DefaultTreeAdapterTypes.TextNode>(fragment, isTextNode)) {
    node.value = segmentWords(node.value)
  }
  return serialize(fragment)
}
