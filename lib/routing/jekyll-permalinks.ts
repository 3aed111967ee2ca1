import { Temporal } from 'temporal-polyfill'
import type { PermalinkDialect } from './permalinks'

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
export const JEKYLL_STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
}

/** The placeholders of Jekyll 4: https://jekyllrb.com/docs/permalinks/#placeholders */
export const jekyll: PermalinkDialect = {
  placeholders: {
    categories: ({ categoryNames }) => join(categoryNames.map(toLowerCase)),
    slugified_categories: ({ categoryNames }) => join(categoryNames.map(slugify)),
    year: ({ day }) => day.slice(0, 4),
    short_year: ({ day }) => day.slice(2, 4),
    month: ({ day }) => day.slice(5, 7),
    i_month: ({ day }) => String(Number(day.slice(5, 7))),
    short_month: ({ day }) => format(day, { month: 'short' }),
    long_month: ({ day }) => format(day, { month: 'long' }),
    day: ({ day }) => day.slice(8, 10),
    i_day: ({ day }) => String(Number(day.slice(8, 10))),
    y_day: ({ day }) => String(toDate(day).dayOfYear).padStart(3, '0'),
    w_year: ({ day }) => String(toDate(day).yearOfWeek),
    week: ({ day }) => String(toDate(day).weekOfYear).padStart(2, '0'),
    w_day: ({ day }) => String(toDate(day).dayOfWeek),
    short_day: ({ day }) => format(day, { weekday: 'short' }),
    long_day: ({ day }) => format(day, { weekday: 'long' }),
    slug: (params) => slugify(getSlug(params)),
    title: (params) => replaceRuns(getSlug(params), /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu),
    name: ({ fileName }) => slugify(fileName),
    collection: () => 'posts',
    output_ext: () => '.html',
  },
  clean: (path) => path.replaceAll('..', '/').replaceAll('./', ''),
}

/** `slug:`, or the file name without its date. */
function getSlug({ slug, name }: { slug: string | undefined; name: string }): string {
  return slug ?? name.replace(/\.+$/, '')
}

/** Jekyll’s `slugify` in its default mode. */
function slugify(text: string): string {
  return toLowerCase(replaceRuns(text, /[^\p{M}\p{L}\p{Nd}]+/gu))
}

/** Replaces every run of characters by one hyphen, and removes it from the ends. */
function replaceRuns(text: string, runs: RegExp): string {
  return text.replace(runs, '-').replace(/^-|-$/g, '')
}

/** Ruby has no special rule for the last sigma of a word, as JavaScript has. */
function toLowerCase(text: string): string {
  return text.replace(/[\p{Lu}\p{Lt}]/gu, (letter) => letter.toLowerCase())
}

function join(names: string[]): string {
  return [...new Set(names)].join('/')
}

function toDate(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day)
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return toDate(day).toLocaleString('en', options)
}
