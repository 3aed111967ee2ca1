import { isDateComplaint, parseDate } from '@/lib/dates/parse-date'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import {
  type Field,
  type FieldKind,
  type Fields,
  type FieldsRead,
  meaningfulKeys,
  type ReadingPathEntry,
} from './fields'

/** Where in a front matter something stands: `['topics', 1]`; an empty path is the front matter itself. */
export type KeyPath = (string | number)[]

/** Something wrong with one key, without its line: only who has the file knows that. */
export type FieldIssue = { severity: 'error' | 'warning'; path: KeyPath; message: string; fix: string }

type Report = (path: KeyPath, message: string, fix: string, severity?: 'warning') => undefined

/**
 * Reads a parsed front matter by its vocabulary. Total: whatever cannot be read is absent from the
 * values and named among the problems.
 *
 * @param raw the mapping as YAML gave it
 * @param timeZone IANA name of the site’s zone, in which dates without an offset are meant
 */
export function readFields<F extends Fields>(
  raw: Record<string, unknown>,
  fields: F,
  timeZone: string,
): { values: FieldsRead<F>; issues: FieldIssue[] } {
  const issues: FieldIssue[] = []
  const report: Report = (path, message, fix, severity) => {
    issues.push({ severity: severity ?? 'error', path, message, fix })
    return undefined
  }
  const values: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(raw)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!field) reportUnknownKey(key, fields, report)
    else if (value === null) reportNothing(key, field, report)
    else if (value !== undefined) {
      const read = readers[field.kind](value, [key], report, { field, timeZone })
      if (read !== undefined) values[key] = read
    }
  }
  for (const [key, field] of Object.entries(fields)) {
    if (field.required && raw[key] === undefined) report([], `${key} is missing`, `add ${key}: ${field.meaning}`)
  }
  // The readers produce, key by key, what the type derives from the vocabulary.
  return { values: values as FieldsRead<F>, issues }
}

/**
 * Where an entry of a list that `readFields` gave was written: entries that could not be read are not among
 * those it gave.
 */
export function writtenPath(path: KeyPath, raw: Record<string, unknown>, fields: Fields): KeyPath {
  const [key = '', index, ...rest] = path
  const [written, field] = [raw[key], fields[key]]
  if (typeof index !== 'number' || !Array.isArray(written) || !field) return path
  const isReadable = (entry: unknown) => {
    const read = readers[field.kind]([entry], [key], () => undefined, { field, timeZone: 'UTC' })
    return Array.isArray(read) && read.length > 0
  }
  const readable = [...written.keys()].filter((at) => isReadable(written[at]))
  return [key, readable[index] ?? index, ...rest]
}

type Reader = (value: unknown, path: KeyPath, report: Report, context: { field: Field; timeZone: string }) => unknown

const readers: Record<FieldKind, Reader> = {
  text: readText,
  texts(value, path, report) {
    if (!Array.isArray(value)) {
      const only = readText(value, path, report)
      return only === undefined ? undefined : [only]
    }
    return value.flatMap((item, index) => readText(item, [...path, index], report) ?? [])
  },
  verbatim: (value, path, report) => (typeof value === 'string' ? value : readText(value, path, report)),
  switch(value, path, report) {
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
    return isDateComplaint(result) ? report(path, `${path[0]}: ${result.message}`, result.fix) : result
  },
  place(value, path, report) {
    const place = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value
    if (typeof place === 'number' && Number.isInteger(place) && place >= 1) return place
    return report(path, `${path[0]} is not a place in an order: ${show(value)}`, 'write a whole number from 1')
  },
  translations(value, path, report) {
    if (!isMapping(value)) {
      return report(path, `${path[0]} names no languages: ${show(value)}`, 'write { de: slug, fr: slug }')
    }
    const entries = Object.entries(value).flatMap(([language, where]) => {
      const text = readText(where, [...path, language], report)
      return text === undefined ? [] : [[language, text] as const]
    })
    return Object.fromEntries(entries)
  },
  readingPath(value, path, report) {
    const entries = Array.isArray(value) ? value : [value]
    return entries.flatMap((entry, index) => readReadingPathEntry(entry, [...path, index], report) ?? [])
  },
  ignored: () => undefined,
  unsupported: (_, path, report, { field }) => report(path, `${path[0]} has no effect here`, field.meaning, 'warning'),
  refused: (value, path, report, { field }) =>
    isNo(value) ? undefined : report(path, `${path[0]} cannot be honoured here`, field.meaning),
}

function readText(value: unknown, path: KeyPath, report: Report): string | undefined {
  const name = path.length > 1 ? `an entry of ${path[0]}` : `${path[0]}`
  if (typeof value === 'string') {
    const text = value.trim().replace(/\s+/g, ' ')
    return text === '' ? report(path, `${name} is empty`, 'write something, or remove it') : text
  }
  const fix = typeof value === 'object' ? 'write a text' : `put it in quotes: '${String(value)}'`
  return report(path, `${name} is not a text: ${show(value)}`, fix)
}

function readReadingPathEntry(entry: unknown, path: KeyPath, report: Report): ReadingPathEntry | undefined {
  if (typeof entry === 'string' && entry.trim() !== '') return { post: entry.trim() }
  if (isMapping(entry) && typeof entry.post === 'string' && entry.post.trim() !== '') {
    const unknown = Object.keys(entry).find((key) => !['post', 'note'].includes(key))
    if (unknown)
      return report([...path, unknown], `unknown key ${unknown} in ${path[0]}`, 'an entry has post: and note:')
    const note = entry.note === undefined ? undefined : readText(entry.note, [...path, 'note'], report)
    return { post: entry.post.trim(), ...(note && { note }) }
  }
  return report(
    path,
    `an entry of ${path[0]} names no post: ${show(entry)}`,
    'write a post’s slug, or { post: slug, note: why }',
  )
}

function reportUnknownKey(key: string, fields: Fields, report: Report) {
  const known = didYouMean(key, meaningfulKeys(fields))
  const fix = known ? `did you mean ${known}?` : `known keys: ${meaningfulKeys(fields).join(', ')}`
  report([key], `unknown key ${key}`, fix)
}

/** A key with nothing behind it is as good as none, except where guessing would publish a draft. */
function reportNothing(key: string, field: Field, report: Report) {
  if (field.kind === 'switch') report([key], `${key} is empty`, `write ${key}: true or ${key}: false`)
  if (field.required) report([key], `${key} is missing`, 'write it behind the colon')
}

function isNo(value: unknown): boolean {
  return ['false', 'no', 'off'].includes(String(value).trim().toLowerCase())
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
