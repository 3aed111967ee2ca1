import { siteConfig } from '@/site.config'
import type { ContentDate } from './parse-date'

const asDay = new Intl.DateTimeFormat(siteConfig.language, { dateStyle: 'long', timeZone: 'UTC' })
const asDayOfYear = new Intl.DateTimeFormat(siteConfig.language, { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** "4 April 2022", in the site’s language. The day is already settled in the site’s zone. */
export function formatDate(date: ContentDate): string {
  return asDay.format(new Date(date.day))
}

/** "4 April", for lists that stand under their year. */
export function formatDayOfYear(date: ContentDate): string {
  return asDayOfYear.format(new Date(date.day))
}

/** The year of the day in the site’s zone. */
export function yearOf(date: ContentDate): string {
  return date.day.slice(0, 4)
}
