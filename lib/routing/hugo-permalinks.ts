import { Temporal } from 'temporal-polyfill'
import { decodePath } from './paths'
import type { PermalinkDialect, PermalinkParams } from './permalinks'

/** The placeholders of Hugo: https://gohugo.io/configuration/permalinks/#tokens */
export const hugo: PermalinkDialect = {
  placeholders: {
    year: ({ day }) => day.slice(0, 4),
    month: ({ day }) => day.slice(5, 7),
    monthname: ({ day }) => toDate(day).toLocaleString('en', { month: 'long' }),
    day: ({ day }) => day.slice(8, 10),
    weekday: ({ day }) => String(toDate(day).dayOfWeek % 7),
    weekdayname: ({ day }) => toDate(day).toLocaleString('en', { weekday: 'long' }),
    yearday: ({ day }) => String(toDate(day).dayOfYear),
    title: ({ title }) => toUrl(title),
    slug: (params) => toUrl(getSlug(params) ?? params.title),
    filename: ({ fileName }) => sanitize(fileName),
    contentbasename: ({ fileName }) => sanitize(fileName),
    slugorfilename: (params) => sanitize(getSlug(params) ?? params.fileName),
    slugorcontentbasename: (params) => sanitize(getSlug(params) ?? params.fileName),
  },
  clean: (path) => toLowerCase(sanitize(path)),
}

/** What the patterns of a configuration of Hugo are expanded with, beyond `PermalinkParams`. */
export type HugoParams = PermalinkParams & {
  /** The folders that are sections, from the content down: `['posts', 'releases']`. */
  sections: string[]
}

/** `:sections[1:]`, `:2006` as Go writes dates, and plain placeholders. */
const TOKEN = /:sections\[(last|\d*)(?:(:)(last|\d*))?\]|:(2006|01|02|[a-z]+)/g

/**
 * Expands a pattern of a configuration, which knows the section of a page: `/:sections/:filename/`. What `toHugoPath`
 * makes of the result is the path.
 */
export function expandHugoPattern(pattern: string, params: HugoParams): string {
  const { sections, fileName, day } = params
  const own: Record<string, string> = {
    section: sections[0] ?? '',
    sections: sections.join('/'),
    filename: toUrl(fileName),
    contentbasename: toUrl(fileName),
    slugorfilename: toUrl(getSlug(params) ?? fileName),
    slugorcontentbasename: toUrl(getSlug(params) ?? fileName),
    sectionslug: toUrl(sections[0] ?? ''),
    sectionslugs: sections.map(toUrl).join('/'),
    ...{ '2006': day.slice(0, 4), '01': day.slice(5, 7), '02': day.slice(8, 10) },
  }
  return pattern.replace(TOKEN, (all, from?: string, range?: string, to?: string, name?: string) => {
    if (name !== undefined) return own[name] ?? hugo.placeholders[name]?.(params) ?? all
    const start = from === 'last' ? sections.length - 1 : Number(from)
    if (!range) return sections[start] ?? ''
    return sections.slice(start, to ? (to === 'last' ? -1 : Number(to)) : undefined).join('/')
  })
}

/**
 * The path that Hugo serves a page at whose path before was put together from folders and names: with hyphens for
 * spaces, in lower case, ending in a slash.
 *
 * @param options `disablePathToLower` and `removePathAccents` of the configuration
 */
export function toHugoPath(path: string, options: { keepsCase: boolean; removesAccents: boolean }): string {
  const plain = options.removesAccents ? removeAccents(path) : path
  const clean = options.keepsCase ? sanitize(`/${plain}/`) : hugo.clean(`/${plain}/`)
  return clean
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html?\/$/, '/')
}

function removeAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
}

function getSlug({ slug }: PermalinkParams): string | undefined {
  return slug?.replace(/^-+|-+$/g, '') || undefined
}

/** Titles and slugs are parsed as a URL once more: `C++ & C#` → `C -C`. */
function toUrl(text: string): string {
  return decodePath(sanitize(text).replace(/#$/, '').replaceAll('+', ' '))
}

/**
 * Hugo’s `UnicodeSanitize`: removes what is not allowed in a path, and turns spaces into a hyphen, unless there is one
 * already or nothing before it. Hyphens are kept.
 */
function sanitize(text: string): string {
  return text
    .replace(/[^\p{L}\p{Nd}\p{M}\s./\\_#+~@%-]|%(?![\da-f]{2})/giu, '')
    .trim()
    .replace(/(?<![\s-])\s+(?![\s-])/g, '-')
    .replace(/\s/g, '')
}

/** As Go does it: letter by letter. */
function toLowerCase(text: string): string {
  return Array.from(text, (character) => Array.from(character.toLowerCase())[0]).join('')
}

function toDate(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day)
}
