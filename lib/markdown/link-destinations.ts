import { getAttribute } from '@parse5/tools'
import type { Definition, Html, Image, Link, Root } from 'mdast'
import { parseFragment } from 'parse5'
import { walkElements } from '@/lib/html/element-urls'
import { mapAttributeUrls, type UrlUse } from '@/lib/html/url-attributes'
import type { SourceRange } from './remove-ranges'
import { visit } from './visit'
import { readWikilink, WIKILINK } from './wikilink-syntax'

/** A URL of a Markdown source: what it is, where it is written, and how another one is written there. */
export type LinkDestination = {
  /** What it is for; `definition` if that depends on what refers to `[it]: url`. */
  kind: UrlUse['kind'] | 'definition'
  /** Without escapes and entities. A wikilink has one too: `wikilink:The%20plan#Costs`. */
  url: string
  /** What `write` replaces: the URL, or all of a link that is nothing but its URL. */
  range: SourceRange
  /** Where the link or the HTML element begins. */
  start: number
  /** Writes another URL: escaped for where it is, and otherwise as the one before. */
  write: (url: string) => string
}

/**
 * Finds every URL in a Markdown source, in the order of the tree: of links, images, definitions, autolinks, wikilinks
 * and raw HTML. Code, formulas and comments have none.
 *
 * @param tree the tree of the source, as `parseMarkdown` makes it
 */
export function findLinkDestinations(source: string, tree: Root): LinkDestination[] {
  const found: LinkDestination[] = []
  visit(tree, ['link', 'image', 'definition', 'html'], (node) => {
    if (node.type === 'html') found.push(...findInHtml(node, source))
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const destination = findInNode(node, source)
      if (destination) found.push(destination)
    }
  })
  return found
}

function findInNode(node: Link | Image | Definition, source: string): LinkDestination | undefined {
  const { type: kind, url, data } = node
  const whole = getRange(node)
  const [start] = whole
  if (data?.destination) return { kind, url, start, ...findInDestination(data.destination, source) }
  if (node.type !== 'link') return undefined
  const written = source.slice(...whole)
  if (url.startsWith(WIKILINK)) return { kind, url, start, range: whole, write: (next) => writeWikilink(written, next) }
  // An empty destination, as in `[text]()`, is nowhere.
  if (written.startsWith('[')) return undefined
  return { kind, url, start, range: whole, write: (next) => writeAutolink(written, next) }
}

/** A destination may be in pointed brackets, which stay. */
function findInDestination([from, to]: SourceRange, source: string): Pick<LinkDestination, 'range' | 'write'> {
  if (source[from] === '<') return { range: [from + 1, to - 1], write: writePointed }
  return { range: [from, to], write: writeDestination }
}

function writeDestination(url: string): string {
  return isBareDestination(url) ? escapeUrl(url) : `<${writePointed(url)}>`
}

/** Spaces and parentheses without their partner would end it (CommonMark 0.31, 6.3). */
function isBareDestination(url: string): boolean {
  if (url === '' || url.startsWith('<') || /\s/.test(url)) return false
  let depth = 0
  for (const sign of url) {
    if (sign === '(') depth++
    if (sign === ')' && --depth < 0) return false
  }
  return depth === 0
}

function writePointed(url: string): string {
  return escapeUrl(url).replace(/[<>]/g, '\\$&')
}

/** What would mean something else in Markdown. A bar would end the cell of a table. */
function escapeUrl(url: string): string {
  return url
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(AMBIGUOUS_AMPERSAND, '&amp;')
    .replaceAll('|', '%7C')
    .replace(/\r\n|[\r\n]/g, '%0A')
}

const AMBIGUOUS_AMPERSAND = /&(?=#?\w+;)/g

/** `<https://ada.example/>` or the same without brackets; one that can be no autolink becomes a link with its text. */
function writeAutolink(written: string, url: string): string {
  const text = written.replace(/^<|>$/g, '')
  if (!/^https?:\/\/[^\s<>|]+$/i.test(url)) return `[${escapeText(text)}](${writeDestination(url)})`
  // Punctuation at its end would be that of the sentence.
  return written.startsWith('<') || /[?!.,:;*_~)'"]$/.test(url) ? `<${url}>` : url
}

/** `[[The plan|the plan]]`; one that leads to a URL becomes a link with its text. */
function writeWikilink(written: string, url: string): string {
  const [, target = '', label = ''] = /^([^|]*?)(\\?\|.*)?$/s.exec(written.slice(2, -2)) ?? []
  if (!url.startsWith(WIKILINK)) {
    const text = label.replace(/^\\?\|/, '').trim() || target.replace(/(?<=.)#.*$/s, '').replace(/^#/, '')
    return `[${escapeText(text.trim())}](${writeDestination(url)})`
  }
  const { name, part } = readWikilink(url)
  return `[[${name}${part && `#${part}`}${label}]]`
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>$&]/g, '\\$&')
}

/** The URLs in the attributes of raw HTML. */
function findInHtml(node: Html, source: string): LinkDestination[] {
  const [start, end] = getRange(node)
  const html = source.slice(start, end)
  // Most of it has no attributes, such as <br>, and need not be parsed.
  if (!html.includes('=')) return []
  const found: LinkDestination[] = []
  for (const element of walkElements(parseFragment(html, { sourceCodeLocationInfo: true }))) {
    const location = element.sourceCodeLocation
    const loading = { rel: getAttribute(element, 'rel'), as: getAttribute(element, 'as') }
    for (const [name, { startOffset, endOffset }] of Object.entries(location?.attrs ?? {})) {
      const attribute = html.slice(startOffset, endOffset)
      const [opening = attribute] = /^[^=]*=\s*["']?/.exec(attribute) ?? []
      const quote = /["']$/.exec(opening)?.[0] ?? ''
      const value = attribute.slice(opening.length, quote === '' ? undefined : -1)
      let from = 0
      mapAttributeUrls({ tag: element.tagName, ...loading }, name, value, (written, { kind }) => {
        const at = value.indexOf(written, from)
        if (at < 0) return written
        from = at + written.length
        const begin = start + startOffset + opening.length + at
        found.push({
          ...{ kind, url: decodeEntities(written), range: [begin, begin + written.length] },
          ...{ start: start + (location?.startOffset ?? 0), write: (url) => writeAttribute(url, quote) },
        })
        return written
      })
    }
  }
  return found
}

function writeAttribute(url: string, quote: string): string {
  const text = url.replace(AMBIGUOUS_AMPERSAND, '&amp;')
  if (quote === '') return /^[^\s"'=<>`]+$/.test(text) ? text : `"${text.replaceAll('"', '&quot;')}"`
  return text.replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')
}

function decodeEntities(written: string): string {
  if (!written.includes('&')) return written
  const [text] = parseFragment(written.replaceAll('<', '&lt;')).childNodes
  return text && 'value' in text ? text.value : written
}

function getRange({ position }: Html | Link | Image | Definition): SourceRange {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}
