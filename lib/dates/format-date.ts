import { Temporal } from 'temporal-polyfill'
import { siteConfig } from '@/lib/config/settings'
import type { ContentDate } from './parse-date'

const dateFormat = new Intl.DateTimeFormat(siteConfig.language, { dateStyle: 'long', timeZone: 'UTC' })
const dayAndMonthFormat = new Intl.DateTimeFormat(siteConfig.language, {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

/** Formats the day in the site’s time zone and language: “4 April 2022”. */
export function formatDate(date: ContentDate): string {
  return dateFormat.format(new Date(date.day))
}

const momentFormat = new Intl.DateTimeFormat(siteConfig.language, {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  timeZone: siteConfig.timeZone,
})

/** Formats the moment in the site’s time zone and language: “4 April 2022 at 09:30 CEST”. */
export function formatMoment({ instant }: ContentDate): string {
  return momentFormat.format(new Date(instant))
}

/** Formats the day without its year, for lists below a year: “4 April”. */
export function formatDayAndMonth(date: ContentDate): string {
  return dayAndMonthFormat.format(new Date(date.day))
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
