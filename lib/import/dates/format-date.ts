import type { Temporal } from 'temporal-polyfill'

/** As the front matter of this blog has a date: `2022-04-04`, or `2022-04-04 09:30`. */
export function formatDate(date: Temporal.PlainDateTime | Temporal.ZonedDateTime): string {
  const time = date.toPlainTime()
  if (time.equals('00:00')) return date.toPlainDate().toString()
  return `${date.toPlainDate()} ${time.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' })}`
}
