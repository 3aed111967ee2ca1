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
