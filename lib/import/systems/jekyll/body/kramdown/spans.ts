import { findGuillemets } from '@/lib/import/body/guillemets'
import { applyTextEdits, type TextEdit } from '@/lib/import/body/text-edits'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'
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

/** Writes formulas within a line as this blog does: two dollar signs are for those of their own. */
export function convertFormulas(text: string): string {
  if (!/\$\$[^$\n]+\$\$/.test(text)) return text
  return replaceOutsideCode(text, (part) => {
    if (/^\s*\$\$[^$]+\$\$\s*$/.test(part)) return part
    return part.replace(/\$\$([^$\n]+)\$\$/g, (_, formula: string) => `$${formula.trim()}$`)
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
