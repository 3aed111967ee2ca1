import { Temporal } from 'temporal-polyfill'
import type { Finding } from '@/lib/diagnostics/issue'

/** A date from the content, in the site’s time zone. Plain data, so that it survives JSON. */
export type ContentDate = {
  /** The calendar day in the site’s time zone, `YYYY-MM-DD`. */
  day: string
  /** The time that the author gave, or the start of the day, in UTC: `2022-04-04T09:30:00Z`. */
  instant: string
  /** For `<time dateTime>`: the day, or the time with the site’s UTC offset if the author gave a time. */
  dateTime: string
}

/** A day or a moment as `parseDate` accepts it, without regard to case. */
export const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:t|\s+)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?)?$/i
const YEAR_LAST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const TIME = /\b(\d{1,2})(:\d{2}(?::\d{2})?)(?:\.\d+)?(?:\s*([ap])m\b)?(?:\s*(z|utc|gmt|[+-]\d{2}:?\d{2})(?!\S))?/i
/** The name of a time zone, such as CEST. */
const ZONE_NAME = /\b(?!UTC|GMT|AM|PM)[A-Z]{3,5}\b/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME = new RegExp(`\\b(${MONTHS.join('|')})`, 'i')
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/

/**
 * Parses a date as Jekyll and Hugo do: `2022-04-04`, `2022-04-04 09:30:00 +0200` or RFC 3339.
 *
 * A time without an offset is in the site’s time zone. Midnight UTC is parsed as a day without a time, because
 * `hugo import jekyll` writes it for posts that have only a day, and west of Greenwich it is on the day before.
 *
 * @param text from the front matter or the file name
 * @param timeZone IANA name of the site’s time zone
 * @returns what is wrong with the text, if it is not a date
 */
export function parseDate(text: string, timeZone: string): ContentDate | Finding {
  const parts = ISO_DATE.exec(text.trim())
  if (!parts) return diagnoseFormat(text.trim())

  const [, year, month, dayOfMonth, hour, minute, second, offset] = parts
  try {
    const day = Temporal.PlainDate.from(`${year}-${month}-${dayOfMonth}`, { overflow: 'reject' })
    const time = Temporal.PlainTime.from(
      { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) },
      { overflow: 'reject' },
    )
    const isMidnightUtc = isUtc(offset) && time.equals('00:00')
    if (hour === undefined || isMidnightUtc) return startOfDay(day, timeZone)
    const zone = offset === undefined ? timeZone : isUtc(offset) ? 'UTC' : withColon(offset)
    return toContentDate(day.toZonedDateTime({ plainTime: time, timeZone: zone }).toInstant(), timeZone)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return {
      message: `${text} does not exist`,
      fix: 'check that the day is in the calendar, and that hours and UTC offsets are below 24',
    }
  }
}

/** Compares two dates by time, newest first. */
export function newestFirst(a: ContentDate, b: ContentDate): number {
  return b.instant < a.instant ? -1 : b.instant > a.instant ? 1 : 0
}

function startOfDay(day: Temporal.PlainDate, timeZone: string): ContentDate {
  const instant = day.toZonedDateTime(timeZone).toInstant()
  return { day: day.toString(), instant: formatInstant(instant), dateTime: day.toString() }
}

function toContentDate(instant: Temporal.Instant, timeZone: string): ContentDate {
  const local = instant.toZonedDateTimeISO(timeZone)
  return {
    day: local.toPlainDate().toString(),
    instant: formatInstant(instant),
    dateTime: local.toString({ smallestUnit: 'second', timeZoneName: 'never' }),
  }
}

function formatInstant(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' })
}

function isUtc(offset: string | undefined): boolean {
  return offset !== undefined && /^(z|utc|gmt|[+-]00:?00)$/i.test(offset)
}

function withColon(offset: string): string {
  return offset.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
}

function diagnoseFormat(text: string): Finding {
  const dates = getPossibleDays(text.replace(TIME, ' ').trim()).map((day) => day + toIsoTime(text))
  if (dates.length > 1) return { message: `${text} is ambiguous`, fix: `write ${dates.join(' or ')}` }
  if (dates[0] !== undefined) return { message: `${text} is not in the format YYYY-MM-DD`, fix: `write ${dates[0]}` }
  return { message: `${text} is not a date`, fix: 'write it as 2022-04-04 or 2022-04-04 09:30' }
}

/** Returns the time in a text in another format, after a space; '' if there is none. */
function toIsoTime(text: string): string {
  const [time, hour = '', minutes, half, offset] = TIME.exec(text) ?? []
  if (time === undefined) return ''
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour
  const zone = offset ? ` ${offset}` : ZONE_NAME.test(text) ? ', then its offset, such as +0200' : ''
  return ` ${String(hours).padStart(2, '0')}${minutes}${zone}`
}

/** Returns the days that a text in another format may mean, as `YYYY-MM-DD`. */
function getPossibleDays(text: string): string[] {
  const [, first, second, year] = YEAR_LAST.exec(text) ?? []
  if (year) return filterDays([year, second, first], [year, first, second])
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return filterDays(yearFirst.slice(1))
  const monthName = MONTH_NAME.exec(text)?.[0]
  const [dayOfMonth] = /\b\d{1,2}\b/.exec(text) ?? []
  const [yearInWords] = /\b\d{4}\b/.exec(text) ?? []
  if (!monthName || !dayOfMonth || !yearInWords) return []
  return filterDays([yearInWords, String(MONTHS.indexOf(monthName.toLowerCase()) + 1), dayOfMonth])
}

/** Returns those candidates (year, month, day) that are in the calendar, each once, as `YYYY-MM-DD`. */
function filterDays(...candidates: (string | undefined)[][]): string[] {
  const days = candidates.flatMap((parts) => {
    const [year = '', month = '', day = ''] = parts.map((part) => (part ?? '').padStart(2, '0'))
    try {
      return Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' }).toString()
    } catch {
      return []
    }
  })
  return [...new Set(days)]
}
