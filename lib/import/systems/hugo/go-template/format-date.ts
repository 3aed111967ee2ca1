import { Temporal } from 'temporal-polyfill'
import { UnsupportedTemplate } from './unsupported-template'

/** The reference time of Go, Mon Jan 2 15:04:05 2006, in its parts; the longest come first. */
const PART = /January|Jan|Monday|Mon|2006|-0700|-07:00|Z07:00|MST|15|01|02|03|04|05|06|_2|PM|pm|1|2|3|4|5|(?<=5)\.0+/g

/** The layouts that Hugo has a name for, in English. */
const NAMED: Record<string, string> = {
  ':date_full': 'Monday, January 2, 2006',
  ':date_long': 'January 2, 2006',
  ':date_medium': 'Jan 2, 2006',
  ':date_short': '1/2/06',
  ':time_medium': '3:04:05 pm',
  ':time_short': '3:04 pm',
}

/**
 * Formats a date as Go does.
 *
 * @param written `2022-04-04` or `2022-04-04 09:30`
 * @param layout how Go’s reference time would be written: `Jan 2, 2006`
 * @throws UnsupportedTemplate for a time zone, which a date of a post has no more, and for what is no date
 */
export function formatDate(written: string, layout: string): string {
  const date = parseDate(written)
  const pad = (value: number, length = 2) => String(value).padStart(length, '0')
  const name = (options: Intl.DateTimeFormatOptions) => date.toLocaleString('en-US', options)
  const half = date.hour % 12 === 0 ? 12 : date.hour % 12
  const parts: Record<string, string> = {
    ...{ January: name({ month: 'long' }), Jan: name({ month: 'short' }) },
    ...{ Monday: name({ weekday: 'long' }), Mon: name({ weekday: 'short' }) },
    ...{ 2006: pad(date.year, 4), '06': pad(date.year % 100), '01': pad(date.month), 1: String(date.month) },
    ...{ '02': pad(date.day), 2: String(date.day), _2: String(date.day).padStart(2) },
    ...{ 15: pad(date.hour), '03': pad(half), 3: String(half), '04': pad(date.minute), 4: String(date.minute) },
    ...{ '05': pad(date.second), 5: String(date.second) },
    ...{ PM: date.hour < 12 ? 'AM' : 'PM', pm: date.hour < 12 ? 'am' : 'pm' },
  }
  return (NAMED[layout] ?? layout).replace(PART, (part) => {
    const text = parts[part]
    if (text === undefined) throw new UnsupportedTemplate(`the date layout ${layout}`)
    return text
  })
}

function parseDate(written: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(
      written
        .trim()
        .replace(/ (?=\d)/, 'T')
        .replace(/(Z|[+-]\d{2}:?\d{2})$/, ''),
    )
  } catch {
    throw new UnsupportedTemplate(`${written}, which is no date`)
  }
}
