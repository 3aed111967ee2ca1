import { createElement, isTextNode, queryAll } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parseFragment, serialize, serializeOuter } from 'parse5'
import { hasWordsWithoutSpaces, spaceWords } from '@/lib/text/words'
import type { SearchDocument } from './search-document'

/**
 * What Pagefind is given to read of a post or page: its text, and in the head what else it should know
 * (https://pagefind.app/docs/filtering/, /docs/metadata/). It never leaves the build.
 */
export function indexedPage({ title, language, state, html, filters }: SearchDocument): string {
  const entries = Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value] as const))
  const head = [
    meta('data-pagefind-meta', 'title', spaceWords(title).trim()),
    meta('data-pagefind-meta', 'lang', language),
    // Else it would be the address of the first picture, which is no word of the page.
    meta('data-pagefind-meta', 'image', ''),
    ...(state === 'published' ? [] : [meta('data-pagefind-meta', 'state', state)]),
    ...entries.map(([name, value]) => meta('data-pagefind-filter', name, value)),
  ]
  const body = hasWordsWithoutSpaces(html) ? spacedHtml(html) : html
  return `<html><head>${head.join('')}</head><body>${body}</body></html>`
}

function meta(attribute: string, name: string, content: string): string {
  return serializeOuter(createElement('meta', { [attribute]: `${name}[content]`, content }))
}

/** Only what is read is touched; ids and addresses have no words. */
function spacedHtml(html: string): string {
  const fragment = parseFragment(html)
  for (const node of queryAll<DefaultTreeAdapterTypes.TextNode>(fragment, isTextNode)) {
    node.value = spaceWords(node.value)
  }
  return serialize(fragment)
}
