import type { Element, Root } from 'hast'
import { find, html, svg } from 'property-information'
import type { VFile } from 'vfile'
import { mapAttributeUrls, mapStyleUrls, type UrlUse } from '@/lib/html/url-attributes'
import { visit } from '@/lib/markdown/visit'
import { normalizeUrl } from '@/lib/text/normalize-url'

/** A URL in a text. `line` and `column` count from 1 in the body. */
export type Reference = {
  line: number
  column: number
  url: string
  /** The path of a Markdown file, as the author wrote it, if `url` is that of its page; see `resolve-file-links.ts`. */
  written?: string
} & (
  | { kind: Exclude<UrlUse['kind'], 'image'> }
  /** Without `alt` if the author wrote none. It is empty only for raw HTML with `alt=""`. */
  | { kind: 'image'; alt?: string }
)

/**
 * Collects every URL in a text, including those in raw HTML, for the content check. In URLs of this site it applies
 * Unicode NFC, which the names of its files have.
 */
export function rehypeReferences() {
  return (tree: Root, file: VFile) => {
    const references: Reference[] = []
    visit(tree, 'element', (node) => {
      mapNodeUrls(node, (url, { kind, offset = 0 }) => {
        const normalized = normalizeUrl(url, file.data.siteUrl)
        const alt = kind === 'image' ? getAlt(node, String(file)) : undefined
        const position = getPosition(node, offset)
        references.push({ kind, url: normalized, ...(alt !== undefined && { alt }), ...position })
        return normalized
      })
    })
    // Parts of a drawing, and attributes without a value.
    file.data.references = references.filter(({ kind, url }) => kind !== 'file' || !/^(#|$)/.test(url))
  }
}

function mapNodeUrls(node: Element, map: (url: string, use: UrlUse) => string): void {
  const { tagName: tag, properties, children } = node
  const element = { tag, rel: toText(properties.rel) ?? null, as: toText(properties.as) ?? null }
  for (const [property, value] of Object.entries(properties)) {
    const text = toText(value)
    if (text === undefined) continue
    const mapped = mapAttributeUrls(element, toAttribute(property), text, map)
    if (mapped !== text) properties[property] = mapped
  }
  const [css] = children
  if (tag === 'style' && css?.type === 'text') css.value = mapStyleUrls(css.value, map)
}

function toText(value: Element['properties'][string]): string | undefined {
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' ? value : undefined
}

/** `srcSet` → `srcset`, `xLinkHref` → `xlink:href`, `clipPath` → `clip-path` */
function toAttribute(property: string): string {
  const info = find(html, property)
  return (info.defined ? info : find(svg, property)).attribute
}

function getAlt({ properties: { alt }, position }: Element, body: string): string | undefined {
  const isRawHtml = body[position?.start.offset ?? 0] === '<'
  return typeof alt === 'string' && (alt.trim() !== '' || isRawHtml) ? alt : undefined
}

/** The start of an element, or the place of an offset in the text of a `<style>`. */
function getPosition({ tagName, children: [css], position }: Element, offset: number) {
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  const lines = tagName === 'style' && css?.type === 'text' ? css.value.slice(0, offset).split('\n') : []
  return lines.length > 1
    ? { line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 }
    : { line, column }
}
