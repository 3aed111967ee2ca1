import type { Element, ElementContent, RootContent } from 'hast'
import { toString as toText } from 'hast-util-to-string'
import { replaceEmoji } from '@/lib/import/body/emoji'
import { visit } from '@/lib/markdown/visit'
import { getNames, isSkipped } from './skipped-elements'

/** What readers get of a post, in the order of the page. */
export type Content = {
  /** A block of code is one word: `CODE_WORD`. */
  words: string[]
  headings: { level: number; text: string; id: string | undefined }[]
  /** Every id and name that a URL can lead to. */
  ids: Set<string>
  links: { href: string; text: string }[]
  images: { src: string; alt: string }[]
  /** Of every block, without blank lines at its ends. */
  code: string[]
  /** The names of files and languages above blocks of code. */
  captions: string[]
  /** The URLs of frames and of scripts of other sites, such as those that show a tweet. */
  embeds: string[]
  /** Whether formulas are drawn. Until a script has done so, a page has their sources between marks. */
  hasFormulas: boolean
}

/** Stands for a block of code among the words. */
export const CODE_WORD = '⟨code⟩'

/** Elements that do not end a word. All others do, since browsers begin a new line or a new box with them. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math menclose mi mn mo mrow ms mspace msub msubsup msup mtext q s samp semantics small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

type Node = RootContent | ElementContent

/** Reads what readers get of the nodes of a page. */
export function readContent(nodes: readonly Node[]): Content {
  const content = emptyContent()
  const text: string[] = []
  for (const node of nodes) readNode(node, content, text)
  return { ...content, words: splitWords(text.join('')) }
}

/** The content of a page with nothing on it. */
function emptyContent(): Content {
  return {
    words: [],
    headings: [],
    ids: new Set(),
    links: [],
    images: [],
    code: [],
    captions: [],
    embeds: [],
    hasFormulas: false,
  }
}

/** Splits a text at white space, which includes no-break spaces. Invisible characters are removed. */
export function splitWords(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
}

function readNode(node: Node, content: Content, text: string[]): void {
  if (node.type === 'text') text.push(node.value)
  if (node.type !== 'element') return
  readUrls(node, content)
  if (isSkipped(node)) return
  const formula = node.tagName === 'math' ? findSource(node) : undefined
  if (formula !== undefined) {
    text.push(formula)
    content.hasFormulas = true
    return
  }
  const space = INLINE.has(node.tagName) ? '' : ' '
  text.push(space)
  if (node.tagName === 'pre' && !isProse(node)) {
    const code = toCode(readCode(node))
    content.code.push(code)
    text.push(CODE_WORD)
  } else if (/^embed-/.test(node.tagName)) {
    // What it shows, it loads from another site; the text within it is the name of that site.
    for (const child of node.children) {
      if (child.type !== 'element') continue
      content.embeds.push(...getUrls(child))
      visit(child, 'element', (image: Element) => {
        if (image.tagName === 'img') readElement(image, content)
      })
    }
  } else {
    readElement(node, content)
    // The title of a figure is a heading in Hugo, which leads nowhere.
    const inner = node.tagName === 'figcaption' ? { ...content, headings: [] } : content
    for (const child of node.children) {
      if (isCodeCaption(child, node)) content.captions.push(toText(child))
      else readNode(child, inner, text)
    }
    if (isEmoji(node)) text.push(replaceEmoji(String(node.properties.alt ?? '')))
  }
  text.push(space)
}

function readUrls(element: Element, { ids, embeds }: Content): void {
  const { tagName, properties } = element
  if (typeof properties.id === 'string') ids.add(properties.id)
  if (tagName === 'a' && typeof properties.name === 'string') ids.add(properties.name)
  if (EMBEDS.has(tagName)) embeds.push(...getUrls(element))
}

/** Elements that show something of another file, or load a script that does. */
const EMBEDS = new Set(['iframe', 'script', 'embed', 'video', 'audio', 'source'])

/** SpeakerDeck’s script has the id of what it shows beside its URL. */
function getUrls({ properties: { src, href, dataId } }: Element): string[] {
  const urls = [src, href].filter((url) => typeof url === 'string').map((url) => url.trim())
  const base = urls[0]?.replace(/^\/\//, 'https://')
  return typeof dataId === 'string' && URL.canParse(dataId, base) ? [...urls, new URL(dataId, base).href] : urls
}

function readElement(element: Element, content: Content): void {
  const { tagName, properties } = element
  if (/^h[1-6]$/.test(tagName)) {
    const id = typeof properties.id === 'string' ? properties.id : undefined
    content.headings.push({ level: Number(tagName[1]), text: toShownText(element), id })
  }
  if (tagName === 'a' && typeof properties.href === 'string' && !isLinkToHeading(properties.href, content)) {
    content.links.push({ href: properties.href.trim(), text: toShownText(element) })
  }
  if (tagName === 'img' && !isEmoji(element)) {
    content.images.push({ src: String(properties.src ?? '').trim(), alt: String(properties.alt ?? '') })
  }
}

/** A heading whose text is a link to itself: `<h2 id="costs"><a href="#costs">Costs</a></h2>`. */
function isLinkToHeading(href: string, { headings }: Content): boolean {
  const id = headings.at(-1)?.id
  return id !== undefined && href === `#${id}`
}

/** The words of an element as they are shown, with single spaces. */
function toShownText(element: Element): string {
  const text: string[] = []
  for (const child of element.children) readNode(child, emptyContent(), text)
  return splitWords(text.join('')).join(' ')
}

/** An image in place of an emoji, as GitHub’s and WordPress’s plugins make them. */
function isEmoji({ tagName, properties: { className } }: Element): boolean {
  return (
    tagName === 'img' && Array.isArray(className) && className.some((name) => /^(emoji|wp-smiley)$/.test(`${name}`))
  )
}

/** The TeX source of a formula, which is what a page has whose formulas are drawn by a script. */
function findSource(node: Element): string | undefined {
  if (node.tagName === 'annotation') return toText(node)
  for (const child of node.children) {
    const source = child.type === 'element' ? findSource(child) : undefined
    if (source !== undefined) return source
  }
  return undefined
}

/** The title and the language above a block of code. */
function isCodeCaption(node: Node, parent: Element): boolean {
  return node.type === 'element' && node.tagName === 'figcaption' && getNames(parent).includes('code')
}

/** Text in which the author sets the line ends, such as a poem with pictures in it. */
function isProse(pre: Element): boolean {
  return pre.children.some((child) => child.type === 'element' && ['p', 'img', 'pre', 'div'].includes(child.tagName))
}

function readCode(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element' || isSkipped(child)) return ''
      return child.tagName === 'br' ? '\n' : readCode(child)
    })
    .join('')
}

/** Blank lines at both ends are an effect of how the source is written. */
function toCode(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^([^\S\n]*\n)+/, '')
    .trimEnd()
}
