import { parseCodeFence } from '@/lib/markdown/code-fence'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { findVerbatimLines, mapLines } from './code-lines'

/** A line that is only the sign of a heading, which Kramdown shows as text. */
const EMPTY_HEADING = /^ {0,3}#{1,6}[ \t]*$/

/** Drops headings without a text. */
export function dropEmptyHeadings(text: string): string {
  if (!/^ {0,3}#{1,6}[ \t]*$/m.test(text)) return text
  return mapLines(text, findVerbatimLines(text), (line, isCode) => (!isCode && EMPTY_HEADING.test(line) ? '' : line))
}

const FENCE = /^(\s*(?:`{3,}|~{3,})[ \t]*)([\w+#.-]+)[ \t]+([^`\n]+?)[ \t]*$/

/** Makes what follows the language of a block of code its title, if it is no option. */
export function nameCodeBlocks(text: string): string {
  if (!/^\s*(`{3,}|~{3,})[ \t]*[\w+#.-]+[ \t]+\S/m.test(text)) return text
  return mapLines(text, findVerbatimLines(text), (line, isCode) => {
    const [, fence = '', language = '', rest = ''] = (isCode ? FENCE.exec(line) : null) ?? []
    if (rest === '' || parseCodeFence(rest).unknown.length === 0) return line
    return `${fence.trimEnd()}${language} title="${rest.replaceAll('"', '')}"`
  })
}

/** Writes fences at the start of their lines: CommonMark removes as many spaces before the code, Kramdown none. */
export function dedentFences(text: string): string {
  if (!/^ {1,3}(`{3}|~{3})/m.test(text)) return text
  const lines = text.split('\n')
  for (const { type, position } of parseMarkdown(text).children) {
    if (type !== 'code' || !position || position.start.column === 1) continue
    for (const line of [position.start.line, position.end.line]) {
      lines[line - 1] = (lines[line - 1] ?? '').replace(/^ {1,3}(?=`{3}|~{3})/, '')
    }
  }
  return lines.join('\n')
}

/** A line that ends a list or another block in Kramdown, and is shown here. */
const END = /^\^[ \t]*$/

/** Ends lists where Kramdown does, by a comment, which is published nowhere. */
export function endBlocks(text: string): string {
  if (!/^\^[ \t]*$/m.test(text)) return text
  return mapLines(text, findVerbatimLines(text), (line, isCode) => (!isCode && END.test(line) ? '\n<!-- -->\n' : line))
}

const ROW = /^ {0,3}\|.*\S.*$/
const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*([|+][ \t]*:?-+:?[ \t]*)*[|+]?[ \t]*$/
/** Between the heads, bodies and feet of a table. */
const SEPARATOR = /^ {0,3}\|?[ \t]*(:?-+:?|=+)[ \t]*([|+][ \t]*(:?-+:?|=+)[ \t]*)*[|+]?[ \t]*$/

/**
 * Writes the tables of Kramdown as GitHub’s: with a heading, be it empty, with as many marks below it as there are
 * columns, without marks further down, and with escaped pipes in code.
 */
export function convertTables(text: string): string {
  if (!text.includes('|')) return text
  const code = findVerbatimLines(text)
  const lines = text.split('\n')
  const result: string[] = []
  for (let index = 0; index < lines.length; ) {
    const length = code.has(index) ? 0 : findTable(lines, index)
    if (length === 0) result.push(lines[index++] ?? '')
    else result.push(...convertTable(lines.slice(index, index + length)))
    index += length
  }
  return result.join('\n')
}

/** How many lines of a table begin at a line. A line of prose with a pipe does not count. */
function findTable(lines: string[], start: number): number {
  const before = lines[start - 1] ?? ''
  if (before.trim() !== '' && !/^\s*\{:/.test(before)) return 0
  const end = lines.findIndex((line, at) => at >= start && (line.trim() === '' || /^\s*\{:/.test(line)))
  const block = lines.slice(start, end === -1 ? undefined : end)
  const hasHeading =
    block.length > 1 && block[0]?.includes('|') && /[|+]/.test(block[1] ?? '') && DELIMITER.test(block[1] ?? '')
  // Without a row, what looks like a separator is a rule.
  const isTable = block.some((line) => ROW.test(line)) && block.every((line) => ROW.test(line) || SEPARATOR.test(line))
  return hasHeading || isTable ? block.length : 0
}

function convertTable(block: string[]): string[] {
  const [first = '', second = ''] = block
  const rows = block.filter((line) => !SEPARATOR.test(line)).map(escapeCode)
  const [head = ''] = rows
  const isHeadless = SEPARATOR.test(first) || !DELIMITER.test(second)
  // With marks further down, the rows above them are the heading, which can be but one row here.
  const marks = [first, second].find((line) => DELIMITER.test(line)) ?? ''
  const count = countCells(head)
  const delimiter = marks !== '' && countCells(marks) === count ? marks.replaceAll('+', '|') : toRow('---', count)
  return isHeadless ? [toRow('   ', count), delimiter, ...rows] : [head, delimiter, ...rows.slice(1)]
}

/** `a|b` in code is one cell in Kramdown. */
function escapeCode(row: string): string {
  return row.replace(/(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, (code) => code.replace(/(?<!\\)\|/g, '\\|'))
}

function countCells(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)[|]|(?<=-)\+(?=[-:])/).length
}

function toRow(cell: string, count: number): string {
  return `|${Array.from({ length: count }, () => cell).join('|')}|`
}
