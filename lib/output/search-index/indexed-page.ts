import { createElement, isTextNode } from '@parse5/tools'
import { parseFragment, serialize, serializeOuter } from 'parse5'
import { listNodes } from '@/lib/html/list-nodes'
import { segmentWords } from '@/lib/text/words'
import { hideFromIndex, toIndexText } from './index-text'
import { keepReadableText } from './readable-text'
import type { SearchDocument } from './search-document'

/**
 * Renders the HTML of a post or page for Pagefind, with metadata and filters in its head
 * (https://pagefind.app/docs/metadata/, https://pagefind.app/docs/filtering/). It is not part of the site.
 */
export function renderIndexedPage({ title, language, state, html, filters }: SearchDocument): string {
  const entries = Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value] as const))
  const head = [
    meta('data-pagefind-meta', 'title', toIndexText(segmentWords(title)).trim()),
    // Pagefind indexes the words of all metadata, and a search for “en” would find every page.
    ...(language === undefined ? [] : [meta('data-pagefind-meta', 'lang', hideFromIndex(language))]),
    // Otherwise Pagefind would add the URL of the first image.
    meta('data-pagefind-meta', 'image', ''),
    ...(state === 'published' ? [] : [meta('data-pagefind-meta', 'state', hideFromIndex(state))]),
    ...entries.map(([name, value]) => meta('data-pagefind-filter', name, value)),
  ]
  return `<html><head>${head.join('')}</head><body>${indexHtml(html)}</body></html>`
}

function meta(attribute: string, name: string, content: string): string {
  return serializeOuter(createElement('meta', { [attribute]: `${name}[content]`, content }))
}

/** Puts spaces between words, and writes them for the index, in text only and not in attributes. */
function indexHtml(html: string): string {
  const fragment = parseFragment(html)
  keepReadableText(fragment)
  for (const node of listNodes(fragment).filter(isTextNode)) {
    node.value = toIndexText(segmentWords(node.value))
  }
  return serialize(fragment)
}
