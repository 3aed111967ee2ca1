import { getAttribute, getTextContent } from '@parse5/tools'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { listElements } from '@/lib/html/list-nodes'
import { isAuthorMarkup, isDataScript } from './author-markup'

/** The names on a page that selectors can match. */
export type UsedNames = {
  /** In lower case. */
  tags: Set<string>
  classes: Set<string>
  ids: Set<string>
  /** The words in scripts and in the author’s styles, any of which may be a tag, class, id or `--property`. */
  words: Set<string>
}

/**
 * Collects the names that occur on a page or may be added by its scripts.
 *
 * @param moduleWords the words of client modules, by their paths in the finished site
 * @returns `undefined` if the author loads a script file, which could add anything
 */
export function collectUsedNames(
  document: DefaultTreeAdapterTypes.Document,
  moduleWords: Map<string, Set<string>> = new Map(),
): UsedNames | undefined {
  const names: UsedNames = { tags: new Set(), classes: new Set(), ids: new Set(), words: new Set() }
  for (const element of listElements(document)) {
    names.tags.add(element.tagName.toLowerCase())
    for (const { name, value } of element.attrs) {
      if (name === 'id') names.ids.add(value)
      else if (name === 'class') for (const part of value.split(/\s+/)) names.classes.add(part)
      else if (name === 'style' || name.startsWith('on')) addWords(value)
      // Diagrams use the colours of the page in attributes.
      else if (value.startsWith('var(')) addWords(value)
    }
    if (element.tagName === 'style') addWords(getTextContent(element))
    if (element.tagName !== 'script' || isDataScript(element)) continue
    const source = getAttribute(element, 'src')
    if (source !== null && isAuthorMarkup(element)) return
    for (const word of moduleWords.get(source ?? '') ?? []) names.words.add(word)
    addWords(getTextContent(element))
  }
  return names

  function addWords(text: string): void {
    for (const word of getWords(text)) names.words.add(word)
  }
}

/** All words in a script or a style sheet that could be names. */
export function getWords(text: string): Set<string> {
  return new Set(text.match(/[\w-]+/g))
}
