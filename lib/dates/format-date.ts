import { Temporal } from 'temporal-polyfill'
import { siteConfig } from '@/lib/config/settings'
import type { ContentDate } from './parse-date'

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' }
const DAY_AND_MONTH: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' }
const MOMENT: Intl.DateTimeFormatOptions = {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  timeZone: siteConfig.timeZone,
}

/** Cached, since creating one takes longer than formatting a date. */
const formats = new Map<string, Intl.DateTimeFormat>()

function getFormat(name: string, options: Intl.DateTimeFormatOptions, language: string): Intl.DateTimeFormat {
  const key = `${name} ${language}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options)
  formats.set(key, format)
  return format
}

/**
 * Formats the day in the site’s time zone: “4 April 2022”.
 *
 * @param language BCP 47; that of the site by default
 */
export function formatDate(date: ContentDate, language = siteConfig.language): string {
  return getFormat('day', DAY, language).format(new Date(date.day))
}

/** Formats the moment in the site’s time zone and language: “4 April 2022 at 09:30 CEST”. */
export function formatMoment({ instant }: ContentDate): string {
  return getFormat('moment', MOMENT, siteConfig.language).format(new Date(instant))
}

/** Formats the day without its year, for lists below a year: “4 April”. */
export function formatDayAndMonth(date: ContentDate): string {
  return getFormat('day and month', DAY_AND_MONTH, siteConfig.language).format(new Date(date.day))
}

/**
 * Formats the moment with its UTC offset, for those who ask for a time and an offset: `2022-04-04T00:00:00+02:00`. A
 * day without a time begins at midnight.
 */
export function formatTimestamp({ instant }: ContentDate, timeZone = siteConfig.timeZone): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  return local.toString({ smallestUnit: 'second', timeZoneName: 'never' })
}

/** Returns the year of the day in the site’s time zone, `YYYY`. */
export function getYear(date: ContentDate): string {
  return date.day.slice(0, 4)
}
