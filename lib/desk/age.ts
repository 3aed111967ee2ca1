import { Temporal } from 'temporal-polyfill'
import { toDay } from '@/lib/dates/local-time'
import { pluralize } from '@/lib/diagnostics/issue'

/** The lengths of the units of an age in seconds, longest first; months and years on average. */
const UNITS = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How long ago a moment was, in whole units of the longest kind that fits: `3 days ago`, `just now`. */
export function formatAge(moment: Date, now: Date): string {
  const seconds = (now.getTime() - moment.getTime()) / 1000
  const unit = UNITS.find(([, length]) => seconds >= length)
  return unit ? `${pluralize(Math.floor(seconds / unit[1]), unit[0])} ago` : 'just now'
}

/** How many days it is until a day, `YYYY-MM-DD`, on the calendar of a time zone. */
export function countDaysUntil(day: string, now: Date, timeZone: string): number {
  return Temporal.PlainDate.from(toDay(timeZone, now.toISOString())).until(day).days
}

/** `today`, `tomorrow`, `in 3 days`. */
export function formatDaysLeft(days: number): string {
  if (days <= 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}
