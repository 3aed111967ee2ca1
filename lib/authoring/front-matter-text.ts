import { isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml'
import type { TextEdit } from '@/lib/text/text-edits'

/**
 * The front matter of a file as written. Its fields are changed by edits at their places, so that everything else keeps
 * every byte: comments, order, quotes, line ends.
 */
export type FrontMatterText = {
  /** The whole file. */
  text: string
  /** Where the YAML begins in it. */
  start: number
  /** Where the line of the closing fence begins. */
  end: number
  fields: YAMLMap
  lineEnd: '\n' | '\r\n'
}

/**
 * Finds the front matter of a file that has been parsed without errors.
 *
 * @param text the file, with its byte-order mark and its line ends
 */
export function findFrontMatter(text: string): FrontMatterText {
  const [opening = ''] = /^\uFEFF?---[^\n]*\n/.exec(text) ?? []
  const start = opening.length
  const end = start + (/^---/m.exec(text.slice(start))?.index ?? 0)
  const { contents } = parseDocument(text.slice(start, end), { logLevel: 'silent' })
  if (!isMap(contents)) throw new Error('The file has no front matter')
  return { text, start, end, fields: contents, lineEnd: opening.endsWith('\r\n') ? '\r\n' : '\n' }
}

/** The range of the value of a field in the file; empty if it has none. */
export function findValue(frontMatter: FrontMatterText, key: string): Range | undefined {
  const pair = findPair(frontMatter, key)
  return pair && getValueRange(frontMatter, pair)
}

type Range = { start: number; end: number }

/**
 * Sets a field that is a string, a date or a boolean. A value in quotes keeps its quotes.
 *
 * @param value plain text that needs no quotes in YAML
 * @param after the field below which a new one is written; at the end if it is absent too
 */
export function setField(frontMatter: FrontMatterText, key: string, value: string, after?: string): TextEdit {
  const pair = findPair(frontMatter, key)
  if (!pair) return insertField(frontMatter, `${key}: ${value}`, after)
  const { start, end } = getValueRange(frontMatter, pair)
  if (start === end) return { start, end, text: ` ${value}` }
  const [quote = ''] = /^["']/.exec(frontMatter.text.slice(start, end)) ?? []
  // The value of a block scalar ends with its line.
  const written = frontMatter.text.slice(start, end)
  return { start, end: start + written.trimEnd().length, text: quote + value + quote }
}

/**
 * Removes a field with its line. One that shares its line with something else, such as a comment, gets a value instead,
 * so that nothing of the author’s is lost.
 *
 * @param neutral what means the same as no field
 */
export function removeField(frontMatter: FrontMatterText, key: string, neutral: string): TextEdit | undefined {
  const pair = findPair(frontMatter, key)
  if (!pair) return undefined
  const { text } = frontMatter
  const value = getValueRange(frontMatter, pair)
  const start = text.lastIndexOf('\n', value.start - 1) + 1
  const end = text.indexOf('\n', value.end) + 1
  const isAlone = new RegExp(`^["']?${key}["']?[ \\t]*:[ \\t]+(["']?)\\w+\\1[ \\t]*\\r?\\n$`).test(
    text.slice(start, end),
  )
  return isAlone ? { start, end, text: '' } : setField(frontMatter, key, neutral)
}

/** Adds entries to a list, which may be absent, empty, or a single string. */
export function addToList(frontMatter: FrontMatterText, key: string, entries: string[]): TextEdit[] {
  const { text, start: offset, lineEnd } = frontMatter
  const pair = findPair(frontMatter, key)
  const asLines = (indent: string) => entries.map((entry) => `${lineEnd}${indent}- ${entry}`).join('')
  const endOfLine = (at: number) => at + (/\r?\n/.exec(text.slice(at))?.index ?? 0)
  if (!pair) {
    if (frontMatter.fields.flow) return [insertField(frontMatter, `${key}: [${entries.join(', ')}]`)]
    return [insertField(frontMatter, `${key}:${asLines('  ')}`)]
  }
  const value = getValueRange(frontMatter, pair)
  if (isSeq(pair.value)) {
    const last = getRange(pair.value.items.at(-1), offset)
    if (!last) return [{ start: value.start + 1, end: value.start + 1, text: entries.join(', ') }]
    if (pair.value.flow)
      return [{ start: last.end, end: last.end, text: entries.map((entry) => `, ${entry}`).join('') }]
    const line = text.slice(text.lastIndexOf('\n', last.start - 1) + 1)
    const at = endOfLine(last.end - (text[last.end - 1] === '\n' ? 1 : 0))
    return [{ start: at, end: at, text: asLines(/^[ \t]*/.exec(line)?.[0] ?? '') }]
  }
  if (frontMatter.fields.flow) {
    const written = text.slice(value.start, value.end).trim()
    return [
      {
        ...value,
        text: `${value.start === value.end ? ' ' : ''}[${[written, ...entries].filter(Boolean).join(', ')}]`,
      },
    ]
  }
  const at = endOfLine(value.end)
  const below = { start: at, end: at, text: asLines('  ') }
  if (value.start === value.end) return [below]
  const spaces = /[ \t]*$/.exec(text.slice(0, value.start))?.[0].length ?? 0
  return [{ start: value.start - spaces, end: value.start, text: `${lineEnd}  - ` }, below]
}

/** Adds a field below another one, or at the end. */
function insertField(
  { text, end, start, fields, lineEnd }: FrontMatterText,
  written: string,
  after?: string,
): TextEdit {
  if (fields.flow) {
    const last = getRange(fields.items.at(-1)?.value, start) ?? getRange(fields.items.at(-1)?.key, start)
    const at = last?.end ?? end
    return { start: at, end: at, text: `, ${written}` }
  }
  const pair = fields.items.find(({ key }) => isScalar(key) && key.value === after)
  const range = pair && getRange(pair.value, start)
  const at = range ? text.indexOf('\n', Math.max(range.end - 1, range.start)) + 1 : end
  return { start: at, end: at, text: written + lineEnd }
}

function findPair({ fields }: FrontMatterText, key: string): Pair | undefined {
  return fields.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
}

/** Where a value is in the file; for a field without one, an empty range after its colon. */
function getValueRange({ text, start }: FrontMatterText, { key, value }: Pair): Range {
  const range = getRange(value, start)
  if (range && range.start < range.end) return range
  const colon = text.indexOf(':', getRange(key, start)?.end ?? start) + 1
  return { start: colon, end: colon }
}

/** A word in place of another one: in quotes if YAML would read it as a number, unless it is in quotes already. */
export function replaceWord(written: string, word: string): string {
  return /^["']/.test(written) ? word : stringify(word).trimEnd()
}

/** Where a node is in the file. */
export function getRange(node: unknown, offset: number): Range | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined
  return range ? { start: offset + range[0], end: offset + range[1] } : undefined
}
