import type { Properties } from 'hast'
import { find, html } from 'property-information'

/** What is in the braces of an attribute list of Kramdown, Goldmark and Pandoc. */
export type AttributeList = {
  properties: Properties
  /** Words that are neither an id, a class nor an attribute, such as Kramdown’s `toc`. */
  words: string[]
}

const PART = /\s*(?:#([^\s#.="']+)|\.([^\s#.="']+)|([\w:-]+)=("[^"]*"|'[^']*'|[^\s"']+)|([\w-]+))(?=[\s#.]|$)\s*/y

/** Parses `.class #id key="value"`. The last of several ids is the one. @returns `undefined` for anything else */
export function parseAttributeList(text: string): AttributeList | undefined {
  const properties: Properties = {}
  const classes: string[] = []
  const words: string[] = []
  let end = 0
  while (end < text.length) {
    PART.lastIndex = end
    const match = PART.exec(text)
    if (!match) return undefined
    end = PART.lastIndex
    const [, id, className, key, value, word] = match
    if (id) properties.id = id
    else if (className) classes.push(className)
    else if (key) properties[find(html, key).property] = value?.replace(/^(["'])(.*)\1$/s, '$2') ?? ''
    else if (word) words.push(word)
  }
  if (classes.length > 0) properties.className = classes
  return end === 0 ? undefined : { properties, words }
}

/** Parses what is between `{:` and `}` in Kramdown. `{:ok}` is a value of Elixir. */
export function parseKramdownList(text: string): AttributeList | undefined {
  const list = parseAttributeList(text)
  const isList = text.startsWith(' ') || list?.words.includes('toc') || Object.keys(list?.properties ?? {}).length > 0
  return isList ? list : undefined
}

type ElementData = { hProperties?: Properties | undefined }

/** Adds the properties of an attribute list to the element that a node becomes. */
export function addProperties(
  node: { data?: ElementData | undefined },
  { className, ...properties }: Properties,
): void {
  const { hProperties = {} } = node.data ?? {}
  const classes = [hProperties.className, className].flatMap((names) => (Array.isArray(names) ? names : []))
  Object.assign(hProperties, properties, classes.length > 0 && { className: classes })
  node.data = { ...node.data, hProperties }
}
