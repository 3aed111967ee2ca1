import { parseDate } from '@/lib/dates/parse-date'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { type Issue, isFinding } from '@/lib/diagnostics/issue'
import { truncate } from '@/lib/text/truncate'
import {
  type Field,
  type FieldKind,
  type Fields,
  type FieldValues,
  type ReadingPathEntry,
  supportedKeys,
} from './fields'
import { errorAt, type KeyPath, type Located, type SourceFile } from './source-file'

/** Reports an issue at a field; returns nothing, so that a parser can return it. */
export type Report = (path: KeyPath, message: string, fix: string, severity?: 'warning') => undefined

/** A front matter whose fields have been read. */
export type FrontMatter<F extends Fields> = Located & {
  values: FieldValues<F>
  /** What has been reported so far, in order. */
  issues: Issue[]
  /** Indices in its paths, and in those of `getPosition`, count only the entries of a list that could be read. */
  report: Report
}

/**
 * Reads the fields of a front matter. Never throws: a value that cannot be read is reported and absent.
 *
 * @param timeZone IANA name of the site’s time zone, for dates without an offset
 */
export function readFrontMatter<F extends Fields>(source: SourceFile, fields: F, timeZone: string): FrontMatter<F> {
  const { file, frontMatter } = source
  const issues: Issue[] = []
  const reportAt =
    (getPosition: SourceFile['getPosition']): Report =>
    (path, message, fix, severity = undefined) => {
      issues.push({ ...errorAt({ file, getPosition }, path, message, fix), ...(severity && { severity }) })
      return undefined
    }
  const report = reportAt(source.getPosition)
  const values: Record<string, unknown> = {}
  /** The indices of the entries of each list that could be read. */
  const readIndices: Record<string, number[]> = {}
  for (const [key, value] of Object.entries(frontMatter)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!field) reportUnknownKey(key, fields, report)
    else if (value === null) reportEmpty(key, field, report)
    else if (value !== undefined) {
      const onRead = (index: number) => {
        readIndices[key] = [...(readIndices[key] ?? []), index]
      }
      const parsed = parsers[field.kind](value, [key], report, { field, timeZone, onRead })
      if (parsed !== undefined) values[key] = parsed
    }
  }
  for (const [key, field] of Object.entries(fields)) {
    if (field.required && frontMatter[key] === undefined)
      report([], `${key} is missing`, `add ${key}: ${field.description}`)
  }
  const getPosition = (path: KeyPath) => {
    const [key = '', index, ...rest] = path
    if (typeof index !== 'number') return source.getPosition(path)
    return source.getPosition([key, readIndices[key]?.[index] ?? index, ...rest])
  }
  // Each parser returns the type that `FieldValues` has for its kind of field.
  return { file, values: values as FieldValues<F>, issues, report: reportAt(getPosition), getPosition }
}

type Parser = (
  value: unknown,
  path: KeyPath,
  report: Report,
  context: { field: Field; timeZone: string; onRead: (index: number) => void },
) => unknown

const parsers: Record<FieldKind, Parser> = {
  string: parseString,
  stringList(value, path, report, { onRead }) {
    if (!Array.isArray(value)) {
      const only = parseString(value, path, report)
      return only === undefined ? undefined : [only]
    }
    return parseList(value, onRead, (item, index) => parseString(item, [...path, index], report))
  },
  rawString: (value, path, report) => (typeof value === 'string' ? value : parseString(value, path, report)),
  boolean(value, path, report) {
    if (typeof value === 'boolean') return value
    const word = String(value).trim().toLowerCase()
    if (['true', 'yes', 'on'].includes(word)) return true
    if (isNo(word)) return false
    return report(
      path,
      `${path[0]} is neither yes nor no: ${show(value)}`,
      `write ${path[0]}: true or ${path[0]}: false`,
    )
  },
  date(value, path, report, { timeZone }) {
    if (typeof value !== 'string') {
      return report(path, `${path[0]} is not a date: ${show(value)}`, 'write it as 2022-04-04 or 2022-04-04 09:30')
    }
    const result = parseDate(value, timeZone)
    return isFinding(result) ? report(path, `${path[0]}: ${result.message}`, result.fix) : result
  },
  positiveInteger(value, path, report) {
    const number = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value
    if (typeof number === 'number' && Number.isInteger(number) && number >= 1) return number
    return report(path, `${path[0]} is not a whole number from 1: ${show(value)}`, `write ${path[0]}: 1`)
  },
  translations(value, path, report) {
    if (!isMapping(value)) {
      return report(path, `${path[0]} names no languages: ${show(value)}`, 'write { de: slug, fr: slug }')
    }
    const entries = Object.entries(value).flatMap(([language, target]) => {
      const text = parseString(target, [...path, language], report)
      return text === undefined ? [] : [[language, toSlug(text)] as const]
    })
    return Object.fromEntries(entries)
  },
  readingPath(value, path, report, { onRead }) {
    const entries = Array.isArray(value) ? value : [value]
    return parseList(entries, onRead, (entry, index) => parseReadingPathEntry(entry, [...path, index], report))
  },
  ignored: () => undefined,
  warned: (_, path, report, { field }) => report(path, `${path[0]} has no effect here`, field.description, 'warning'),
  rejected: (value, path, report, { field }) =>
    isNo(value) ? undefined : report(path, `${path[0]} is not supported`, field.description),
}

function parseList<T>(
  items: unknown[],
  onRead: (index: number) => void,
  parse: (item: unknown, index: number) => T | undefined,
): T[] {
  return items.flatMap((item, index) => {
    const parsed = parse(item, index)
    if (parsed === undefined) return []
    onRead(index)
    return [parsed]
  })
}

function parseString(value: unknown, path: KeyPath, report: Report): string | undefined {
  const name = path.length > 1 ? `an entry of ${path[0]}` : `${path[0]}`
  if (typeof value === 'string') {
    const text = value.trim().replace(/\s+/g, ' ')
    return text === '' ? report(path, `${name} is empty`, 'write a value, or remove it') : text
  }
  const fix = typeof value === 'object' ? 'write plain text' : `put it in quotes: '${String(value)}'`
  return report(path, `${name} is not a string: ${show(value)}`, fix)
}

function parseReadingPathEntry(entry: unknown, path: KeyPath, report: Report): ReadingPathEntry | undefined {
  if (typeof entry === 'string' && entry.trim() !== '') return { post: toSlug(entry) }
  if (isMapping(entry) && typeof entry.post === 'string' && entry.post.trim() !== '') {
    const unknown = Object.keys(entry).find((key) => !['post', 'note'].includes(key))
    if (unknown)
      return report([...path, unknown], `unknown field ${unknown} in ${path[0]}`, 'an entry has post: and note:')
    const note = entry.note === undefined ? undefined : parseString(entry.note, [...path, 'note'], report)
    return { post: toSlug(entry.post), ...(note && { note }) }
  }
  return report(
    path,
    `an entry of ${path[0]} names no post: ${show(entry)}`,
    'write the slug of a post, or { post: slug, note: why }',
  )
}

/** Slugs are in Unicode NFC, which a text need not be. */
function toSlug(text: string): string {
  return text.trim().normalize('NFC')
}

function reportUnknownKey(key: string, fields: Fields, report: Report) {
  const meant = didYouMean(key, supportedKeys(fields))
  const fix = meant ? `did you mean ${meant}?` : `known fields: ${supportedKeys(fields).join(', ')}`
  report([key], `unknown field ${key}`, fix)
}

/** A field without a value counts as absent, except a boolean: guessing might publish a draft. */
function reportEmpty(key: string, field: Field, report: Report) {
  if (field.kind === 'boolean') report([key], `${key} is empty`, `write ${key}: true or ${key}: false`)
  if (field.required) report([key], `${key} is missing`, 'write it after the colon')
}

function isNo(value: unknown): boolean {
  return ['false', 'no', 'off'].includes(String(value).trim().toLowerCase())
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** In characters. */
const MAX_SHOWN = 60

function show(value: unknown): string {
  return truncate(JSON.stringify(value), MAX_SHOWN)
}
