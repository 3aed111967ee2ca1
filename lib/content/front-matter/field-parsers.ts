import { parseDate } from '@/lib/dates/parse-date'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { isFinding } from '@/lib/diagnostics/issue'
import { isWarningName, type WarningName, warningNames } from '@/lib/diagnostics/warnings'
import { postLicenses } from '@/lib/text/license'
import { truncate } from '@/lib/text/truncate'
import type { Field, FieldKind, ReadingPathEntry } from './fields'
import type { Report } from './read-front-matter'
import type { KeyPath, SourceFile } from './source-file'

/** What the parser of a value needs to report it. */
export type Source = Pick<SourceFile, 'getWritten'> & { report: Report }

type Parser = (
  value: unknown,
  path: KeyPath,
  source: Source,
  context: { field: Field; timeZone: string; onRead: (index: number) => void },
) => unknown

/** The parsers of values by the kind of their field. */
export const parsers: Record<FieldKind, Parser> = {
  string: parseString,
  stringList(value, path, source, { onRead }) {
    if (!Array.isArray(value)) {
      const only = parseString(value, path, source)
      return only === undefined ? undefined : [only]
    }
    return parseList(value, onRead, (item, index) => parseString(item, [...path, index], source))
  },
  rawString: (value, path, source) => (typeof value === 'string' ? value : parseString(value, path, source)),
  boolean(value, path, source) {
    if (typeof value === 'boolean') return value
    const word = String(value).trim().toLowerCase()
    if (['true', 'yes', 'on'].includes(word)) return true
    if (isNo(word)) return false
    const shown = show(value, path, source)
    const fix = `write ${path[0]}: true or ${path[0]}: false`
    return source.report(path, `${path[0]} is neither yes nor no: ${shown}`, fix)
  },
  date(value, path, source, { timeZone }) {
    if (typeof value !== 'string') {
      const shown = show(value, path, source)
      return source.report(path, `${path[0]} is not a date: ${shown}`, 'write it as 2022-04-04 or 2022-04-04 09:30')
    }
    const result = parseDate(value, timeZone)
    return isFinding(result) ? source.report(path, `${path[0]}: ${result.message}`, result.fix) : result
  },
  positiveInteger(value, path, source) {
    const number = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value
    if (typeof number === 'number' && Number.isInteger(number) && number >= 1) return number
    const shown = show(value, path, source)
    return source.report(path, `${path[0]} is not a whole number from 1: ${shown}`, `write ${path[0]}: 1`)
  },
  translations(value, path, source) {
    if (!isMapping(value)) {
      const shown = show(value, path, source)
      return source.report(path, `${path[0]} names no languages: ${shown}`, 'write { de: slug, fr: slug }')
    }
    const entries = Object.entries(value).flatMap(([language, target]) => {
      const text = parseString(target, [...path, language], source)
      return text === undefined ? [] : [[language, toSlug(text)] as const]
    })
    return Object.fromEntries(entries)
  },
  people(value, path, source, { onRead }) {
    const entries = Array.isArray(value) ? value : [value]
    return parseList(entries, onRead, (entry, index) => parsePerson(entry, [...path, index], source))
  },
  links(value, path, source) {
    if (!isMapping(value)) {
      const shown = show(value, path, source)
      return source.report(path, `${path[0]} names no links: ${shown}`, 'write { Mastodon: https://… }')
    }
    const entries = Object.entries(value).map(([label, url]) => parseLink(label, url, path, source))
    return Object.fromEntries(entries.filter((entry) => entry !== undefined))
  },
  readingPath(value, path, source, { onRead }) {
    const entries = Array.isArray(value) ? value : [value]
    return parseList(entries, onRead, (entry, index) => parseReadingPathEntry(entry, [...path, index], source))
  },
  ignoredWarnings(value, path, source) {
    if (!isMapping(value)) {
      const shown = show(value, path, source)
      const fix = 'write { link-text: why the text is right as it is }'
      return source.report(path, `${path[0]} names no warnings: ${shown}`, fix)
    }
    const entries = Object.entries(value).map(([name, reason]) => parseIgnoredWarning(name, reason, path, source))
    return Object.fromEntries(entries.filter((entry) => entry !== undefined))
  },
  license(value, path, source) {
    const license = postLicenses.find((name) => name === value)
    if (license) return license
    const meant = typeof value === 'string' ? didYouMean(value, postLicenses) : undefined
    const fix = meant ? `did you mean ${meant}?` : `write one of ${postLicenses.join(', ')}`
    return source.report(path, `${path[0]} is not the short name of a licence: ${show(value, path, source)}`, fix)
  },
  anything: () => undefined,
  ignored: () => undefined,
  warned: (_, path, { report }, { field }) =>
    report(path, `${path[0]} has no effect here`, field.description, 'warning'),
  rejected: (value, path, { report }, { field }) =>
    isNo(value) ? undefined : report(path, `${path[0]} is not supported`, field.description),
}

/** A name, or what Jekyll’s themes write: `{ name: Ada, email: … }`. */
function parsePerson(entry: unknown, path: KeyPath, source: Source): string | undefined {
  if (!isMapping(entry)) return parseString(entry, path, source)
  if (entry.name !== undefined && entry.name !== null) return parseString(entry.name, [...path, 'name'], source)
  return source.report(path, `an entry of ${path[0]} has no name: ${show(entry, path, source)}`, 'write the name alone')
}

function parseLink(label: string, url: unknown, path: KeyPath, source: Source): [string, string] | undefined {
  const place = [...path, label]
  const text = parseString(url, place, source)
  if (text === undefined) return undefined
  if (/^(https?:\/\/|mailto:)/.test(text) && URL.canParse(text)) return [label, text]
  return source.report(place, `${path[0]}: ${text} is not an absolute URL`, 'write it with https:// and a host')
}

function parseIgnoredWarning(
  name: string,
  reason: unknown,
  path: KeyPath,
  source: Source,
): [WarningName, string] | undefined {
  const place = [...path, name]
  if (!isWarningName(name)) {
    const meant = didYouMean(name, warningNames)
    const fix = meant ? `did you mean ${meant}?` : `write one of ${warningNames.join(', ')}`
    return source.report(place, `${path[0]}: there is no warning ${name}`, fix)
  }
  const text = typeof reason === 'string' ? reason.trim() : ''
  if (text !== '') return [name, text]
  return source.report(place, `${path[0]}: ${name} has no reason`, `write ${name}: why the text is right as it is`)
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

function parseString(value: unknown, path: KeyPath, source: Source): string | undefined {
  const name = path.length > 1 ? `an entry of ${path[0]}` : `${path[0]}`
  const text = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : source.getWritten(path)
  if (text === '') return source.report(path, `${name} is empty`, 'write a value, or remove it')
  if (typeof value === 'string') return text
  return source.report(path, `${name} is not a string: ${show(value, path, source)}`, toStringFix(text))
}

function parseReadingPathEntry(entry: unknown, path: KeyPath, source: Source): ReadingPathEntry | undefined {
  const { report } = source
  if (typeof entry === 'string' && entry.trim() !== '') return { post: toSlug(entry) }
  if (isMapping(entry) && typeof entry.post === 'string' && entry.post.trim() !== '') {
    const unknown = Object.keys(entry).find((key) => !['post', 'note'].includes(key))
    if (unknown)
      return report([...path, unknown], `unknown field ${unknown} in ${path[0]}`, 'an entry has post: and note:')
    const note = entry.note === undefined ? undefined : parseString(entry.note, [...path, 'note'], source)
    return { post: toSlug(entry.post), ...(note && { note }) }
  }
  const message = `an entry of ${path[0]} names no post: ${show(entry, path, source)}`
  const [slug, slugPath] = isMapping(entry) ? [entry.post, [...path, 'post']] : [entry, path]
  if (typeof slug === 'number' || typeof slug === 'boolean') {
    return report(slugPath, message, quote(source.getWritten(slugPath)))
  }
  return report(path, message, 'write the slug of a post, or { post: slug, note: why }')
}

/** Slugs are in Unicode NFC, which a text need not be. */
function toSlug(text: string): string {
  return text.trim().normalize('NFC')
}

function isNo(value: unknown): boolean {
  return ['false', 'no', 'off'].includes(String(value).trim().toLowerCase())
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** In characters. */
const MAX_SHOWN = 60

/** A number, a boolean or nothing as it is written. */
function show(value: unknown, path: KeyPath, { getWritten }: Source): string {
  const isWritten = value === null || typeof value === 'number' || typeof value === 'boolean'
  return truncate(isWritten ? getWritten(path) : JSON.stringify(value), MAX_SHOWN)
}

/** How to write a value as a string that YAML reads as something else. */
function toStringFix(written: string): string {
  if (/^[[{]/.test(written)) return 'write plain text, in quotes if the brackets are a part of it'
  return written.includes('\n') ? 'write plain text' : quote(written)
}

/** The value as it is written: YAML would read `3.10` as 3.1, and `Null` as nothing. */
export function quote(written: string): string {
  return `put it in quotes: '${written.replaceAll("'", "''")}'`
}
