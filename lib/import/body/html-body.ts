import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as toText } from 'hast-util-to-string'
import { h } from 'hastscript'
import { kept, lost, type NoteContent } from '@/lib/import/note'
import { describeEmbed, findEmbeds } from './embeds'
import { convertFigures } from './figures'
import { describeRawBlocks, htmlToMarkdown } from './html-to-markdown'

/** Notes something about a text. @param near what the source has there, by which the line is found */
export type ReportNear = (near: string, note: NoteContent) => void

/** Images that were shown narrower than this keep their width: the text is at least as wide. */
const NARROW = 320

/**
 * Converts the HTML of an editor to Markdown. Figures, scripts of other sites and images become what this blog has for
 * them; comments are removed, but for `<!--more-->`.
 */
export function convertHtmlBody(tree: Root, report: ReportNear): string {
  replaceChildren(tree, (child) => {
    if (child.type === 'comment') return child.value === 'more' ? [child] : []
    if (child.type !== 'element') return [child]
    if (/^(script|iframe|object|embed|style|noscript)$/.test(child.tagName)) return replaceEmbed(child, report)
    if (child.tagName === 'img') simplifyImage(child)
    if (STYLES.test(child.tagName)) return moveSpacesOut(removeRepeated(child))
    if (child.tagName === 'p') linkUrl(child)
    if (child.tagName === 'p') return splitAtBreaks(child)
    if (child.tagName === 'blockquote') child.children = child.children.map(wrapSource)
    return [child]
  })
  convertFigures(tree)
  const { markdown, rawBlocks } = htmlToMarkdown(toHtml(tree))
  if (rawBlocks > 0) report('', describeRawBlocks(rawBlocks))
  return markdown
}

/** Replaces the nodes of a tree, those within others first; in code there are none to be replaced. */
export function replaceChildren(node: Nodes, replace: (child: ElementContent) => ElementContent[]): void {
  if (!('children' in node)) return
  for (const child of node.children) replaceChildren(child, replace)
  // A fragment has no doctype, so that all children are content of elements.
  node.children = (node.children as ElementContent[]).flatMap(replace)
}

/** A script or a player of another site becomes a link to what it shows. */
function replaceEmbed(element: Element, report: ReportNear): ElementContent[] {
  const [embed] = findEmbeds(toHtml(element))
  const src = String(element.properties.src ?? '')
  if (embed?.url !== undefined) {
    report(src, describeEmbed(embed))
    return [h('p', h('a', { href: embed.url }, embed.url))]
  }
  if (element.tagName === 'noscript') return element.children
  if (element.tagName === 'style') {
    report('<style', kept('styles of a post', 'its own style sheet is removed'))
    return []
  }
  if (element.tagName !== 'script') return [element]
  if (embed?.isLost === false || /json/.test(String(element.properties.type ?? ''))) return []
  report(
    src || '<script',
    lost('scripts', `the script ${src && `${src} `}is removed`, 'show what it showed in another way, or leave it out'),
  )
  return []
}

const STYLES = /^(em|strong|b|i|del|s|strike)$/

const SAME = [/^(b|strong)$/, /^(i|em)$/, /^(del|s|strike)$/]

/** Without elements within that mean the same: `<b><strong>a</strong></b>` → `<b>a</b>`. */
function removeRepeated(element: Element): Element {
  const same = SAME.find((names) => names.test(element.tagName))
  replaceChildren(element, (child) =>
    child.type === 'element' && same?.test(child.tagName) ? child.children : [child],
  )
  return element
}

/** Editors mark the space beside a word too, which Markdown cannot: `<em>a </em>b` → `<em>a</em> b`. */
function moveSpacesOut(element: Element): ElementContent[] {
  const [first, last] = [element.children[0], element.children.at(-1)]
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : ''
  if (first?.type === 'text') first.value = first.value.slice(before.length)
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : ''
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length)
  const isEmpty = element.children.every((child) => child.type === 'text' && child.value === '')
  const texts = [before, after].map((value): ElementContent => ({ type: 'text', value }))
  return [texts[0], ...(isEmpty ? [] : [element]), texts[1]].filter((node) => node !== undefined)
}

/** Two line breaks look like the end of a paragraph, and are meant as one. */
function splitAtBreaks(paragraph: Element): ElementContent[] {
  const parts: ElementContent[][] = [[]]
  let breaks = 0
  for (const child of paragraph.children) {
    const isBreak = child.type === 'element' && child.tagName === 'br'
    if (isBreak) breaks++
    else if (child.type !== 'text' || child.value.trim() !== '' || breaks === 0) {
      if (breaks === 1) parts.at(-1)?.push(h('br'))
      else if (breaks > 1) parts.push([])
      breaks = 0
      parts.at(-1)?.push(child)
    }
  }
  return parts.length === 1 ? [paragraph] : parts.filter((part) => part.length > 0).map((part) => h('p', part))
}

/** The source of a quotation is a paragraph of its own. */
function wrapSource(child: ElementContent): ElementContent {
  return child.type === 'element' && child.tagName === 'cite' ? h('p', child) : child
}

/** Without what editors write for themes and browsers. A title that says more than the text of the image becomes that. */
function simplifyImage(image: Element): void {
  const { src, alt, title, width, height } = image.properties
  const text = String(alt ?? '').trim()
  const isNarrow = Number(width) > 0 && Number(width) < NARROW
  image.properties = {
    src: String(src ?? ''),
    alt: text === '' && /\s/.test(String(title ?? '').trim()) ? String(title).trim() : text,
    ...(isNarrow && { width, height }),
  }
}

/** A URL that is alone in its paragraph is a link, so that it is shown as what it leads to. */
function linkUrl(paragraph: Element): void {
  const text = toText(paragraph).trim()
  const isText = paragraph.children.every(({ type }) => type === 'text')
  if (isText && /^https?:\/\/\S+$/.test(text)) paragraph.children = [h('a', { href: text }, text)]
}
