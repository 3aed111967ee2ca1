import { CORE_SCHEMA, load } from 'js-yaml'
import { parse as parseToml } from 'smol-toml'
import type { Tree } from './tree'

/**
 * Parses a file of settings or data. Dates and numbers of YAML that begin with a zero stay as they are written.
 *
 * @param extension in lower case: `yml`, `yaml`, `toml`, `json`, `csv` or `tsv`
 * @throws what `describeError` understands
 */
export function parseData(extension: string, text: string): unknown {
  const source = text.replace(/^\uFEFF/, '')
  if (extension === 'json') return JSON.parse(source)
  if (extension === 'toml') return parseToml(source)
  if (extension === 'csv') return parseTable(source, ',')
  if (extension === 'tsv') return parseTable(source, '\t')
  return load(source, { json: true, schema: CORE_SCHEMA })
}

/** What is wrong with a file that cannot be parsed, and in which of its lines, from 1. */
export function describeError(error: unknown, text: string): { line: number; message: string } {
  const [message = ''] = String(error instanceof Error ? error.message : error).split('\n')
  // The parsers of TOML and YAML have one of these; that of JSON says how many characters are before it.
  const { line, mark } = error as { line?: number; mark?: { line: number } }
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? 0)
  return { line: line ?? (mark ? mark.line + 1 : text.slice(0, position).split('\n').length), message }
}

/** The rows of a table (RFC 4180), by the names in its first row. */
function parseTable(text: string, separator: string): Tree[] {
  const cell = new RegExp(`("(?:[^"]|"")*"|[^"\\n${separator}]*)(${separator}|\\n|$)`, 'y')
  const source = text.replace(/\r\n?/g, '\n').replace(/\n*$/, '\n')
  const rows: string[][] = [[]]
  while (cell.lastIndex < source.length) {
    const match = cell.exec(source)
    if (!match) break
    rows.at(-1)?.push((match[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'))
    if (match[2] === '\n' && cell.lastIndex < source.length) rows.push([])
  }
  const [names = [], ...others] = rows
  return others.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
}
