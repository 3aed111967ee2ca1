import type { Element, Nodes, Parents } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { isBareUrl } from './bare-url'
import { toFormulaText } from './formula-text'

/** A line of plain text. The borders of blocks and line breaks separate lines. */
export type TextLine = Place & {
  text: string
  /** Its text without bare URLs and formulas. */
  words: string
  /** Whether only a line break separates it from the line before. */
  isContinued: boolean
}

type Place = {
  /** Whether it is a part of the prose rather than a heading, a label, or a cell of a table. */
  isProse: boolean
  /** Whether it is in a list, a quote, or the like. */
  isNested: boolean
  /** Whether it is in a figure or a footnote. */
  isAside: boolean
}

/** Elements whose text is not shown, or not read as text. */
const IGNORED_TAGS = new Set(
  'script style noscript template svg pre iframe object video audio canvas textarea select'.split(' '),
)

/** Inline elements; every other element starts a new line and ends it. */
const INLINE_TAGS = new Set(
  'a abbr b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark math picture q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

const NO_PROSE_TAGS = new Set('h1 h2 h3 h4 h5 h6 table figure dt summary nav form'.split(' '))
const NESTED_TAGS = new Set('li blockquote dd details'.split(' '))

/**
 * Returns the text of a tree as plain text, without footnote references, code blocks and what is hidden.
 *
 * @param options.end a node at which the text ends
 * @param options.withImages whether an image is its alternative text
 */
export function toLines(tree: Parents, { end, withImages }: { end?: Nodes; withImages?: boolean } = {}): TextLine[] {
  const place = { isProse: true, isNested: false, isAside: false }
  let line: TextLine = { ...place, text: '', words: '', isContinued: false }
  const lines = [line]
  const startLine = (place: Place, isContinued = false) => {
    line = { ...place, text: '', words: '', isContinued }
    lines.push(line)
  }
  const append = (text: string, areWords: boolean) => {
    line.text += text
    if (areWords) line.words += text
  }
  /** Returns false once the end has been reached. */
  const addChildren = (parent: Parents, place: Place, areWords: boolean): boolean =>
    parent.children.every((node) => {
      if (node === end) return false
      if (node.type === 'text') append(node.value, areWords)
      if (node.type !== 'element' || isIgnored(node)) return true
      const { tagName, properties } = node
      if (tagName === 'img') append(withImages ? String(properties.alt ?? '') : '', areWords)
      else if (tagName === 'math') append(toFormulaText(node), false)
      // Two line breaks are the border of a paragraph.
      else if (tagName === 'br') startLine(place, !line.isContinued || line.text.trim() !== '')
      else if (isInline(node)) return addChildren(node, place, areWords && !isBareLink(node))
      else {
        const inner = enter(node, place)
        startLine(inner)
        if (!addChildren(node, inner, areWords)) return false
        startLine(place)
      }
      return true
    })
  addChildren(tree, place, true)
  return lines.filter(({ text }) => text.trim() !== '')
}

/** Joins lines to one, with white space as a browser shows it. */
export function joinLines(lines: Pick<TextLine, 'text'>[]): string {
  return collapse(lines.map(({ text }) => text).join(' '))
}

/** Collapses white space as a browser does. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Whether an element is within a line, rather than a block. */
export function isInline({ tagName }: Element): boolean {
  return INLINE_TAGS.has(tagName)
}

/** Whether a link shows only its URL. */
export function isBareLink(link: Element): boolean {
  return link.tagName === 'a' && isBareUrl(String(link.properties.href ?? ''), textContent(link))
}

/** Whether an element is a reference to a footnote, or the way back from it. */
export function isFootnoteLink({ properties: { dataFootnoteRef, dataFootnoteBackref } }: Element): boolean {
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined
}

function isIgnored(element: Element): boolean {
  const { hidden } = element.properties
  return IGNORED_TAGS.has(element.tagName) || Boolean(hidden) || hasClass(element, 'sr-only') || isFootnoteLink(element)
}

function enter(element: Element, { isProse, isNested, isAside }: Place): Place {
  const { tagName, properties } = element
  const isFootnotes = properties.dataFootnotes !== undefined
  return {
    isProse: isProse && !isFootnotes && !NO_PROSE_TAGS.has(tagName) && !hasClass(element, 'callout-title'),
    isNested: isNested || NESTED_TAGS.has(tagName) || hasClass(element, 'callout'),
    isAside: isAside || isFootnotes || tagName === 'figure',
  }
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
