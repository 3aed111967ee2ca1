import { findGuillemets } from '@/lib/import/body/guillemets'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'
import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'
import { findCodeLines, replaceOutsideCode } from './code-lines'

const LINK = /(\]\()(?!<)([^()<>"'\n]*?[^()<>"'\s][ \t]+[^()<>"'\s][^()<>"'\n]*?)([ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\)/g

/** Encodes the spaces of URLs, which Kramdown allows. */
export function encodeLinks(text: string): string {
  if (!/\]\([^)\n]*[ \t]/.test(text)) return text
  return replaceOutsideCode(text, (part) =>
    part.replace(LINK, (_, open: string, url: string, title: string | undefined) => {
      return `${open}${url.trim().replace(/[ \t]/g, '%20')}${title ?? ''})`
    }),
  )
}

/**
 * Writes formulas as this blog does: within a line between one dollar sign, on lines of their own between two. Kramdown
 * has two for both; with `\\(` and `\\[`, authors wrote what MathJax looks for themselves.
 */
export function convertFormulas(text: string): string {
  if (!/\$\$[^$\n]+\$\$|\\\\[([]/.test(text)) return text
  return replaceOutsideCode(text, (part) => {
    const dollars = part
      .replace(/\\\\\((.+?)\\\\\)/g, (_, formula: string) => `$${formula.trim()}$`)
      .replace(/^\s*\\\\\[(.+)\\\\\]\s*$/, (_, formula: string) => `$$\n${formula.trim()}\n$$`)
      .replace(/^\s*\\\\[[\]]\s*$/, () => '$$')
    if (/^\s*\$\$[^$]+\$\$\s*$/.test(dollars)) return dollars
    return dollars.replace(/\$\$([^$\n]+)\$\$/g, (_, formula: string) => `$${formula.trim()}$`)
  })
}

/** Two backslashes break a line in Kramdown, one here. */
export function convertBreaks(text: string): string {
  if (!/\S\\\\\n/.test(text)) return text
  return replaceOutsideCode(text, (part) => part.replace(/(?<=[^\\\s]\s?)\\\\$/, '\\'))
}

const LINK_DEFINITION = /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*\S/

/** Of two definitions of a link the last one counts in Kramdown, the first one here. */
export function keepLastDefinitions(text: string): string {
  if (!/^ {0,3}\[[^\]\n]+\]:/m.test(text)) return text
  const code = findCodeLines(text)
  const lines = text.split('\n')
  const labels = lines.map((line, index) => {
    const label = code.has(index) ? undefined : LINK_DEFINITION.exec(line)?.[1]
    return label?.trim().replace(/\s+/g, ' ').toLowerCase()
  })
  const isKept = (label: string | undefined, index: number) =>
    label === undefined || labels.lastIndexOf(label) === index
  return lines.filter((_, index) => isKept(labels[index], index)).join('\n')
}

/** Writes the quotation marks that Kramdown makes of angle brackets. */
export function convertGuillemets(text: string): string {
  if (!/<<|>>/.test(text)) return text
  const edits: TextEdit[] = []
  visit(parseMarkdown(text), (node) => {
    edits.push(...findGuillemets(node, text))
  })
  return applyTextEdits(text, edits)
}

/**
 * Writes the spans that Kramdown reads more loosely than CommonMark: emphasis beside a mark, and code that ends with more
 * backticks than it began with.
 *
 *     *Note:*text   →   <em>Note:</em>text
 *     `a``          →   `a`\`
 */
export function convertLooseSpans(text: string): string {
  if (!/\*\S|`[^`\n]+``/.test(text)) return text
  const edits: TextEdit[] = []
  visit(parseMarkdown(text), 'text', ({ position }) => {
    const start = position?.start.offset ?? 0
    const written = text.slice(start, position?.end.offset)
    for (const { 0: all, 1: marks, 2: inner, 3: code, index } of written.matchAll(LOOSE)) {
      const name = marks === '*' ? 'em' : 'strong'
      const span = marks ? `<${name}>${inner}</${name}>` : `\`${code}\`\\\``
      edits.push({ start: start + index, end: start + index + all.length, text: span })
    }
  })
  return applyTextEdits(text, edits)
}

const LOOSE = /(?<![\\*])(\*\*?)(?![\s*])([^*\n]*[^\s*\\])\1(?!\*)|(?<![\\`])`(?!`)([^`\n]+)``(?!`)/g

/** Puts definitions of abbreviations between empty lines: text may come right below them in Kramdown. */
export function separateAbbreviations(text: string): string {
  if (!/^ {0,3}\*\[[^\]\n]+\]:/m.test(text)) return text
  return text.replace(/^( {0,3}\*\[[^\]\n]+\]:.*\n)(?=[^\n*])/gm, '$1\n')
}
