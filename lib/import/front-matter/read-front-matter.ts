import { parse as parseToml, TomlDate } from 'smol-toml'
import { changed, lost, type Note, type NoteContent } from '@/lib/import/note'
import type { SourceFrontMatter } from '@/lib/import/source-site'
import { findFieldLines, parseYaml } from './parse-yaml'
import { type FrontMatterFormat, type SplitOptions, splitSource } from './split-source'

type ReadFrontMatterOptions = SplitOptions & {
  /** Whether the case of fields does not matter (Hugo). Then all of them are in lower case. */
  lowerCaseKeys?: boolean
}

/** A file of another blog. Never fails: what cannot be read is in the notes, and its text in the body. */
export type ReadSource = {
  frontMatter: SourceFrontMatter
  body: string
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number
  notes: Note[]
}

/** Fields whose values are text, whatever they look like: `title: 2020`. */
const TEXT_FIELDS = ['title', 'slug', 'description', 'excerpt', 'summary', 'subtitle', 'linkTitle']

/**
 * Reads the front matter of a post or a page, in YAML, TOML or JSON.
 *
 * @param file path within the source folder
 */
export function readFrontMatter(file: string, text: string, options: ReadFrontMatterOptions = {}): ReadSource {
  const { format, frontMatter: written, frontMatterLine, body, bodyLine, isUnclosed } = splitSource(text, options)
  const toKey = (key: string) => (options.lowerCaseKeys ? key.toLowerCase() : key)
  if (written === undefined) {
    const fix = 'close it with a line of the same signs, and import the file again'
    const note = noteAt(file, 1, lost('front matters', 'the front matter is never closed', fix))
    return { frontMatter: emptyFrontMatter(), body, bodyLine, notes: isUnclosed ? [note] : [] }
  }
  const lines = written.split('\n')
  const { values, problems } = PARSERS[format](written)
  const fieldLines = new Map([...FIELD_LINES[format](lines)].map(([key, line]) => [toKey(key), line]))
  const getWritten = (key: string) => lines[(fieldLines.get(key) ?? 0) - 1]?.replace(/^[^:=]*[:=]\s*/, '') ?? ''
  const byKey = Object.fromEntries(Object.entries(values).map(([key, value]) => [toKey(key), value]))
  for (const field of TEXT_FIELDS.map(toKey)) {
    if (typeof byKey[field] === 'number' || typeof byKey[field] === 'boolean')
      byKey[field] = getWritten(field)
        .replace(/\s+#.*$/, '')
        .trim()
  }
  return {
    frontMatter: {
      values: byKey,
      isQuoted: (key) => /^["']/.test(getWritten(key)),
      getLine: (key) => (fieldLines.get(key) ?? 1) + frontMatterLine - 1,
      comments: format === 'json' ? [] : findComments(lines, fieldLines),
    },
    body,
    bodyLine,
    notes: problems.map(({ line, message }) =>
      noteAt(file, line + frontMatterLine - 1, changed('fields that are not valid', message)),
    ),
  }
}

export function emptyFrontMatter(): SourceFrontMatter {
  return { values: {}, isQuoted: () => false, getLine: () => 1, comments: [] }
}

function noteAt(file: string, line: number, note: NoteContent): Note {
  return { file, line, ...note }
}

type Parsed = { values: Record<string, unknown>; problems: { line: number; message: string }[] }

const PARSERS: Record<FrontMatterFormat, (text: string) => Parsed> = {
  yaml: parseYaml,
  toml: (text) => tryToParse(() => withPlainDates(parseToml(text)), 'TOML'),
  json: (text) => tryToParse(() => JSON.parse(text), 'JSON'),
}

function tryToParse(parse: () => Record<string, unknown>, format: string): Parsed {
  try {
    return { values: parse(), problems: [] }
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split('\n') : ['']
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 1
    return { values: {}, problems: [{ line, message: `the front matter is not valid ${format}: ${reason}` }] }
  }
}

/** TOML has dates; as strings they are what YAML has. */
function withPlainDates(table: Record<string, unknown>): Record<string, unknown> {
  const convert = (value: unknown): unknown => {
    if (value instanceof TomlDate) return value.toISOString().replace(/\.000/, '')
    if (Array.isArray(value)) return value.map(convert)
    if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? Number(value) : value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, convert(entry)]))
  }
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, convert(value)]))
}

const FIELD_LINES: Record<FrontMatterFormat, (lines: string[]) => Map<string, number>> = {
  yaml: (lines) => findFieldLines(lines.join('\n')),
  toml: (lines) => matchLines(lines, /^\s*(?:\[+\s*)?"?([\w-]+)"?\s*(?:=|\])/),
  json: (lines) => matchLines(lines, /^\s*\{?\s*"([^"]+)"\s*:/),
}

function matchLines(lines: string[], pattern: RegExp): Map<string, number> {
  return new Map(
    lines.flatMap((line, index) => {
      const key = pattern.exec(line)?.[1]
      return key === undefined ? [] : [[key, index + 1] as const]
    }),
  )
}

/** The comments, but those within a value, whose lines are indented. */
function findComments(lines: string[], fieldLines: ReadonlyMap<string, number>): SourceFrontMatter['comments'] {
  const fields = [...fieldLines].sort((a, b) => a[1] - b[1])
  return lines.flatMap((written, index) => {
    const alone = /^#\s?(.*)$/.exec(written)
    const [key, line] = fields.find(([, line]) => line >= index + 1) ?? []
    const beside = line === index + 1 ? /^[^"'#]*[^\s"'#]\s+#\s?(.*)$/.exec(written) : undefined
    const text = (alone ?? beside)?.[1]?.trimEnd()
    if (text === undefined) return []
    return { text, ...(key !== undefined && { field: key }) }
  })
}
