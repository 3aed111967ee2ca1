import { renderMermaidSVG } from 'beautiful-mermaid'
import { setPunctuation } from './plugins/remark-smart-punctuation'

/** What the library calls its colours, and which of `styles/tokens.css` they are here. */
const COLOURS: [pattern: RegExp, token: string][] = [
  [/^(fg|_text|_arrow)$/, 'ink'],
  [/^(bg|_group-fill)$/, 'paper'],
  [/^(_node-fill|_group-hdr|_key-badge)$/, 'raised'],
  [/^_inner-stroke$/, 'line'],
  [/^(_line|_node-stroke|_text-.*)$/, 'quiet'],
  [/^xychart-.*$/, 'accent'],
]

/** The library letters for 11 and 13 px, which is small beside a text. */
const ENLARGED = 1.25

const KINDS = 'flowcharts, state, sequence, class and entity relationship diagrams, and xy charts'

/**
 * Draws a diagram as a figure with SVG in it, without styles, scripts or fonts of its own.
 *
 * @param source in Mermaid’s language; `accTitle: …` in it says what the diagram shows
 * @param number of the diagram in its text, for ids that are unique there
 * @returns what is wrong with the source, where it cannot be drawn
 */
export function drawDiagram(
  source: string,
  number: number,
  caption?: string,
): string | { message: string; fix: string } {
  const title = /^\s*accTitle\s*:\s*(.+)$/m.exec(source)?.[1]?.trim()
  const drawing = source.replace(/^\s*acc(Title|Descr)\s*:.*\n?/gm, '')
  let svg: string
  try {
    svg = renderMermaidSVG(drawing, { transparent: true, padding: 4 })
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    return { message, fix: `what can be drawn: ${KINDS}` }
  }
  const label = title ? escapeHtml(title) : `Diagram: ${wordsOf(svg).join(', ')}`
  const tidy = svg
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[a-z][^>]*>/g, (tag) => tidyTag(tag, number))
    .replace(/>\s+</g, '><')
    .replace(/^\s*<svg [^>]*>/, (root) =>
      root.replace(/ (width|height)="([\d.]+)"/g, (_, side, length) => ` ${side}="${Math.round(length * ENLARGED)}"`),
    )
    .replace('<svg ', `<svg role="img" aria-label="${label}" font-family="var(--font-sans)" `)
  const figcaption = caption ? `<figcaption>${escapeHtml(setPunctuation(caption))}</figcaption>` : ''
  return `<figure class="diagram"><div role="group" aria-label="Diagram" tabindex="0">${tidy}</div>${figcaption}</figure>`
}

function tidyTag(tag: string, number: number): string {
  return tag
    .replace(/ (data-[\w-]+|style|class|xmlns)="[^"]*"/g, '')
    .replace(/\d+\.\d{2,}/g, (length) => String(Math.round(Number(length) * 10) / 10))
    .replace(/var\(--([\w-]+)[^"]*"/g, (_, name: string) => `var(--color-${tokenOf(name)})"`)
    .replace(/( id="|url\(#)([\w-]+)/g, `$1diagram-${number}-$2`)
}

function tokenOf(name: string): string {
  return COLOURS.find(([pattern]) => pattern.test(name))?.[1] ?? 'ink'
}

/** What stands in the drawing, escaped as it is there. */
function wordsOf(svg: string): string[] {
  const words = [...svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)</g)].map(([, word = '']) => word.trim())
  return [...new Set(words.filter(Boolean))].map((word) => word.replaceAll('"', '&quot;'))
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
