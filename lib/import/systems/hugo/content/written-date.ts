import { Temporal } from 'temporal-polyfill'
import { formatDate } from '@/lib/import/dates/format-date'
import { MONTH, toMonth } from '@/lib/import/dates/months'

const ZONE = '(?:\\s*(z|utc|gmt|[+-]\\d{2}:?\\d{2})(?:\\s+[a-z]{3,5})?|\\s+[a-z]{3,5})?'
const TIME = `(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([ap]m)?${ZONE}`
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?'

/** Forms of a date, each with the order of its parts. A time may follow all of them. */
const FORMS: [RegExp, ('year' | 'month' | 'day')[]][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/i, ['year', 'month', 'day']],
  // 02 Jan 2020, 2nd January 2020, Monday, 02-Jan-20
  [
    new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[-\\s]+${MONTH}[-,\\s]+(\\d{4}|\\d{2})\\b`, 'i'),
    ['day', 'month', 'year'],
  ],
  // Jan 2, 2020
  [new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i'), ['month', 'day', 'year']],
]

/** Mon Jan 2 15:04:05 2020, with the name of a time zone before the year or without. */
const UNIX = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}:\\d{2})(\\s+[a-z]{3,5}|\\s+[+-]\\d{4})?\\s+(\\d{4})$`,
  'i',
)

/**
 * Reads a date of the front matter in every form that Hugo and Jekyll read, and writes it as this blog does, in the time
 * zone of the site. The day stays the one that is written: Hugo shows a date in its own time zone. If the moment is on
 * another day in the time zone of the site, the time is kept as it is written.
 *
 * @returns `2022-04-04` or `2022-04-04 09:30`; `undefined` if the text is no date
 */
export function toWrittenDate(text: string, timeZone: string): string | undefined {
  const value = text.trim()
  if (/^\d{9,11}$/.test(value))
    return format(Temporal.Instant.fromEpochMilliseconds(Number(value) * 1000), 'UTC', timeZone)
  const [, month = '', day = '', time = '', zone = '', year = ''] = UNIX.exec(value) ?? []
  if (year !== '') return toWrittenDate(`${day} ${month} ${year} ${time}${zone}`, timeZone)
  for (const [form, order] of FORMS) {
    const found = form.exec(value)
    if (!found) continue
    const parts = Object.fromEntries(order.map((name, index) => [name, found[index + 1] ?? '']))
    return toDate(parts, value.slice(found[0].length), timeZone)
  }
  return undefined
}

function toDate(parts: Record<string, string>, rest: string, timeZone: string): string | undefined {
  const { year = '', month = '', day = '' } = parts
  const time = rest.trim() === '' ? undefined : new RegExp(`^(?:at\\s+|[t,]?\\s*)${TIME}$`, 'i').exec(rest.trim())
  if (time === null) return undefined
  const [, hour = '0', minute = '0', second = '0', half, zone] = time ?? []
  try {
    const local = Temporal.PlainDateTime.from(
      {
        year: Number(year) + (year.length === 2 ? 2000 : 0),
        month: toMonth(month),
        day: Number(day),
        hour: half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour),
        ...{ minute: Number(minute), second: Number(second) },
      },
      { overflow: 'reject' },
    )
    if (zone === undefined) return formatDate(local)
    const offset = /^[+-]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'UTC'
    return format(local.toZonedDateTime(offset).toInstant(), offset, timeZone)
  } catch {
    return undefined
  }
}

/** A moment that is written in one time zone, in that of the site, unless it is on another day there. */
function format(moment: Temporal.Instant, written: string, timeZone: string): string {
  const asWritten = moment.toZonedDateTimeISO(written).toPlainDateTime()
  const onSite = moment.toZonedDateTimeISO(timeZone).toPlainDateTime()
  const isDay = asWritten.toPlainTime().equals('00:00')
  return formatDate(isDay || !onSite.toPlainDate().equals(asWritten.toPlainDate()) ? asWritten : onSite)
}
