import { getAttribute, getTextContent, isElementNode, queryAll } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { isData, isInProse } from './whose-markup'

type Element = DefaultTreeAdapterTypes.Element

/** All that a style sheet can be about on a page. */
export type PageNames = {
  /** In lower case. */
  tags: Set<string>
  classes: Set<string>
  ids: Set<string>
  /** What scripts and the author’s styles say: any word may name a tag, a class, an id or a `--property`. */
  words: Set<string>
}

/**
 * The names of what stands on a page and of what scripts in it may put there.
 *
 * @param wordsOfModule those of the site’s own modules, by their paths in the finished site
 * @returns nothing where the author loads a script, which may put anything there
 */
export function pageNames(
  document: DefaultTreeAdapterTypes.Document,
  wordsOfModule: Map<string, Set<string>> = new Map(),
): PageNames | undefined {
  const names: PageNames = { tags: new Set(), classes: new Set(), ids: new Set(), words: new Set() }
  for (const element of queryAll<Element>(document, isElementNode)) {
    names.tags.add(element.tagName.toLowerCase())
    for (const { name, value } of element.attrs) {
      if (name === 'id') names.ids.add(value)
      else if (name === 'class') for (const part of value.split(/\s+/)) names.classes.add(part)
      else if (name === 'style' || name.startsWith('on')) addWords(value)
      // Drawings have the colours of the page.
      else if (value.startsWith('var(')) addWords(value)
    }
    if (element.tagName === 'style') addWords(getTextContent(element))
    if (element.tagName !== 'script' || isData(element)) continue
    const source = getAttribute(element, 'src')
    if (source !== null && isInProse(element)) return
    for (const word of wordsOfModule.get(source ?? '') ?? []) names.words.add(word)
    addWords(getTextContent(element))
  }
  return names

  function addWords(text: string): void {
    for (const word of wordsOf(text)) names.words.add(word)
  }
}

/** Whatever could be a name in a script or a style sheet. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\w-]+/g))
}
