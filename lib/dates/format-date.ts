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

/** Formats the day without its year, for lists below a year: “4 April”. */
export function formatDayAndMonth(date: ContentDate): string {
  return dayAndMonthFormat.format(new Date(date.day))
}

/** Returns the year of the day in the site’s time zone, `YYYY`. */
export function getYear(date: ContentDate): string {
  return date.day.slice(0, 4)
}
