import { parseCodeFence } from '@/lib/markdown/code-fence'
import { findCodeLines } from './code-lines'

/** A line that is only the sign of a heading, which Kramdown shows as text. */
const EMPTY_HEADING = /^ {0,3}#{1,6}[ \t]*$/

/** Drops headings without a text. */
export function dropEmptyHeadings(text: string): string {
  if (!/^ {0,3}#{1,6}[ \t]*$/m.test(text)) return text
  const code = findCodeLines(text)
  return text
    .split('\n')
    .map((line, index) => (!code.has(index) && EMPTY_HEADING.test(line) ? '' : line))
    .join('\n')
}

const FENCE = /^(\s*(?:`{3,}|~{3,})[ \t]*)([\w+#.-]+)[ \t]+([^`\n]+?)[ \t]*$/

/** Makes what follows the language of a block of code its title, if it is no option. */
export function nameCodeBlocks(text: string): string {
  if (!/^\s*(`{3,}|~{3,})[ \t]*[\w+#.-]+[ \t]+\S/m.test(text)) return text
  const code = findCodeLines(text)
  return text
    .split('\n')
    .map((line, index) => {
      const [, fence = '', language = '', rest = ''] = (code.has(index) ? FENCE.exec(line) : null) ?? []
      if (rest === '' || parseCodeFence(rest).unknown.length === 0) return line
      return `${fence.trimEnd()}${language} title="${rest.replaceAll('"', '')}"`
    })
    .join('\n')
}

const ROW = /^ {0,3}\|.*\S.*$/
const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** Gives tables without a heading, which Kramdown has, an empty one, which GitHub’s need. */
export function completeTables(text: string): string {
  if (!/^ {0,3}\|/m.test(text)) return text
  const code = findCodeLines(text)
  const lines = text.split('\n')
  return lines
    .flatMap((line, index) => {
      const isFirst = !code.has(index) && ROW.test(line) && (lines[index - 1] ?? '').trim() === ''
      if (!isFirst || DELIMITER.test(lines[index + 1] ?? '')) return line
      const end = lines.findIndex((other, at) => at > index && other.trim() === '')
      const rows = lines.slice(index, end === -1 ? undefined : end)
      // With a delimiter further down, the rows above it are the heading.
      if (!rows.every((row) => ROW.test(row)) || rows.slice(2).some((row) => DELIMITER.test(row))) return line
      if (DELIMITER.test(line)) return [toRow('   ', lines[index + 1] ?? line), line]
      return [toRow('   ', line), toRow('---', line), line]
    })
    .join('\n')
}

function toRow(cell: string, like: string): string {
  const count = like
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length
  return `|${Array.from({ length: count }, () => cell).join('|')}|`
}
