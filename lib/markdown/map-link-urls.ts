import type { Html, Root } from 'mdast'
import type { SourceRange } from './remove-ranges'
import { visit } from './visit'

/** What is written in a text, and what to write instead. */
type Replacement = { range: SourceRange; text: string }

const HREF = /(\shref\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/**
 * Replaces the URLs of links in a Markdown source: in links, in definitions and in raw HTML, not in code. Everything
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
    const range = node.data?.destination
    const url = map(node.url)
    if (range && url !== node.url) replacements.push({ range, text: toDestination(url) })
  })
  // From the end, so that the offsets before a replacement stay right.
  return replacements
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce((text, { range: [from, to], text: written }) => text.slice(0, from) + written + text.slice(to), source)
}

function mapHtml({ position }: Html, source: string, map: (url: string) => string): Replacement[] {
  const range: SourceRange = [position?.start.offset ?? 0, position?.end.offset ?? 0]
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
