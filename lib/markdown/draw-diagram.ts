import { renderMermaidSVG } from 'beautiful-mermaid'
import { escapeHtml } from '@/lib/html/escape-html'
import { getTranslator } from '@/lib/language/translate'
import { smartenPunctuation } from './plugins/remark-smart-punctuation'

/** Maps the library’s colour variables to the colour tokens of `styles/tokens.css`. */
const COLOURS: [pattern: RegExp, token: string][] = [
  [/^(fg|_text|_arrow)$/, 'ink'],
  [/^(bg|_group-fill)$/, 'paper'],
  [/^(_node-fill|_group-hdr|_key-badge)$/, 'raised'],
  [/^_inner-stroke$/, 'line'],
  [/^(_line|_node-stroke|_text-.*)$/, 'quiet'],
  [/^xychart-.*$/, 'accent'],
]

/** The library sets labels at 11 and 13 px, too small next to body text. */
const SCALE = 1.25

const SUPPORTED_TYPES = 'flowcharts, state, sequence, class and entity relationship diagrams, and xy charts'

/**
 * Draws a diagram as a `<figure>` with an inline SVG that contains no styles, scripts or fonts.
 *
 * @param source Mermaid; an `accTitle: …` line becomes the accessible name
 * @param number of the diagram within its text, which makes its ids unique; a colon keeps them apart from headings’
 * @param caption plain text
 * @param language of the text around it, BCP 47
 * @returns HTML, or an error message and its fix if the source cannot be drawn
 */
export function drawDiagram(
  source: string,
  number: number,
  caption: string | undefined,
  language?: string,
): string | { message: string; fix: string } {
  const t = getTranslator(language)
  const title = /^\s*accTitle\s*:\s*(.+)$/m.exec(source)?.[1]?.trim()
  const drawing = source.replace(/^\s*acc(Title|Descr)\s*:.*\n?/gm, '')
  let svg: string
  try {
    svg = renderMermaidSVG(drawing, { transparent: true, padding: 4 })
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    return { message, fix: `supported types: ${SUPPORTED_TYPES}` }
  }
  const label = title ? escapeHtml(title) : t('diagramOf', { labels: getLabels(svg).join(', ') })
  const cleanSvg = svg
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[a-z][^>]*>/g, (tag) => cleanTag(tag, number))
    .replace(/>\s+</g, '><')
    .replace(/^\s*<svg [^>]*>/, (root) =>
      root.replace(/ (width|height)="([\d.]+)"/g, (_, side, length) => ` ${side}="${Math.round(length * SCALE)}"`),
    )
    .replace('<svg ', () => `<svg role="img" aria-label="${label}" font-family="var(--font-ui)" `)
  const figcaption = caption ? `<figcaption>${escapeHtml(smartenPunctuation(caption, language))}</figcaption>` : ''
  return `<figure class="diagram"><div role="group" aria-label="${escapeHtml(t('diagram'))}" tabindex="0">${cleanSvg}</div>${figcaption}</figure>`
}

function cleanTag(tag: string, number: number): string {
  return tag
    .replace(/ (data-[\w-]+|style|class|xmlns)="[^"]*"/g, '')
    .replace(/\d+\.\d{2,}/g, (length) => String(Math.round(Number(length) * 10) / 10))
    .replace(/var\(--([\w-]+)[^"]*"/g, (_, name: string) => `var(--color-${toToken(name)})"`)
    .replace(/( id="|url\(#)([\w-]+)/g, `$1diagram:${number}:$2`)
}

function toToken(name: string): string {
  return COLOURS.find(([pattern]) => pattern.test(name))?.[1] ?? 'ink'
}

/** The distinct texts in a drawing, escaped for an attribute. */
function getLabels(svg: string): string[] {
  const labels = [...svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)</g)].map(([, label = '']) => label.trim())
  return [...new Set(labels.filter(Boolean))].map((label) => label.replaceAll('"', '&quot;'))
}
