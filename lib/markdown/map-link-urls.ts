import type { Html, Link, Root } from 'mdast'
import type { SourceRange } from './remove-ranges'
import { visit } from './visit'
import { WIKILINK } from './wikilink-syntax'

/** What is written in a text, and what to write instead. */
type Replacement = { range: SourceRange; text: string }

const HREF = /(\shref\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/**
 * Replaces the URLs of links in a Markdown source: in links, wikilinks, definitions and raw HTML, not in code. Everything
 * else stays as it is written.
 *
 * @param tree the tree of the source, as `parseMarkdown` makes it
 * @param map returns the URL, if that is to stay
 */
export function mapLinkUrls(source: string, tree: Root, map: (url: string) => string): string {
  const replacements: Replacement[] = []
  visit(tree, (node) => {
    if (node.type === 'html') replacements.push(...mapHtml(node, source, map))
    if (node.type !== 'link' && node.type !== 'definition') return
    const url = map(node.url)
    if (node.type === 'link' && node.url.startsWith(WIKILINK) && url !== node.url) {
      replacements.push({ range: getRange(node), text: `[${escapeMarkdown(toText(node))}](${toDestination(url)})` })
    }
    const range = node.data?.destination
    if (range && url !== node.url) replacements.push({ range, text: toDestination(url) })
  })
  // From the end, so that the offsets before a replacement stay right.
  return replacements
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce((text, { range: [from, to], text: written }) => text.slice(0, from) + written + text.slice(to), source)
}

function mapHtml(node: Html, source: string, map: (url: string) => string): Replacement[] {
  const range = getRange(node)
  const written = source.slice(...range)
  const text = written.replace(HREF, (attribute, name: string, ...[double, single, bare]: (string | undefined)[]) => {
    const url = double ?? single ?? bare ?? ''
    const mapped = map(url)
    return mapped === url ? attribute : `${name}"${mapped}"`
  })
  return text === written ? [] : [{ range, text }]
}

/** A parenthesis would end the URL. */
function toDestination(url: string): string {
  return /[()\s]/.test(url) ? `<${url}>` : url
}

function getRange({ position }: Html | Link): SourceRange {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}

function toText({ children }: Link): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('')
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>$&]/g, '\\$&')
}
