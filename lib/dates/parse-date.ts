import { Temporal } from 'temporal-polyfill'
import type { Finding } from '@/lib/diagnostics/issue'

/** A date from the content, settled in the site’s time zone. Plain data, so that it survives JSON. */
export type ContentDate = {
  /** The calendar day in the site’s zone, `YYYY-MM-DD`. */
  day: string
  /** The moment it begins, in UTC (`2022-04-04T09:30:00Z`). */
  instant: string
  /** What `<time dateTime>` carries: the day, or the moment where the author gave one. */
  dateTime: string
}

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:t|\s+)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?)?$/i
const NUMBERS_WITHOUT_ORDER = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME = new RegExp(`\\b(${MONTHS.join('|')})`, 'i')
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/

/**
 * Reads the dates of both worlds: `2022-04-04`, Jekyll’s `2022-04-04 09:30:00 +0200` and RFC 3339.
 *
 * A time without an offset is in the site’s zone. Midnight UTC is what `hugo import jekyll` writes for
 * a post that only had a day, so it is read as that day and not as a moment: west of Greenwich the
 * moment would fall on the day before.
 *
 * @param text as it stands in the front matter or the file name
 * @param timeZone IANA name
 */
export function parseDate(text: string, timeZone: string): ContentDate | Finding {
  const parts = ISO_DATE.exec(text.trim())
  if (!parts) return diagnoseForm(text.trim())

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
    return moment(day.toZonedDateTime({ plainTime: time, timeZone: zone }).toInstant(), timeZone)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return {
      message: `${text} does not exist`,
      fix: 'the month goes to 12, the day to the end of its month, the hour and an offset to 23',
    }
  }
}

/** Orders by moment; the newest first. */
export function newestFirst(a: ContentDate, b: ContentDate): number {
  return b.instant < a.instant ? -1 : b.instant > a.instant ? 1 : 0
}

function startOfDay(day: Temporal.PlainDate, timeZone: string): ContentDate {
  const instant = day.toZonedDateTime(timeZone).toInstant()
  return { day: day.toString(), instant: toSeconds(instant), dateTime: day.toString() }
}

function moment(instant: Temporal.Instant, timeZone: string): ContentDate {
  const here = instant.toZonedDateTimeISO(timeZone)
  return {
    day: here.toPlainDate().toString(),
    instant: toSeconds(instant),
    dateTime: here.toString({ smallestUnit: 'second', timeZoneName: 'never' }),
  }
}

function toSeconds(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' })
}

function isUtc(offset: string | undefined): boolean {
  return offset !== undefined && /^(z|utc|gmt|[+-]00:?00)$/i.test(offset)
}

function withColon(offset: string): string {
  return offset.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
}

function diagnoseForm(text: string): Finding {
  const meant = possibleDays(text)
  if (meant.length > 1) return { message: `${text} is ambiguous`, fix: `write ${meant.join(' or ')}` }
  if (meant[0] !== undefined) return { message: `${text} is not written as a date`, fix: `write ${meant[0]}` }
  return { message: `${text} is not a date`, fix: 'write it as 2022-04-04 or 2022-04-04 09:30' }
}

/** The days that a text in another form may mean, as they should be written. */
function possibleDays(text: string): string[] {
  const [, first, second, year] = NUMBERS_WITHOUT_ORDER.exec(text) ?? []
  if (year) return existingDays([year, second, first], [year, first, second])
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return existingDays(yearFirst.slice(1))
  const monthName = MONTH_NAME.exec(text)?.[0]
  const [dayOfMonth] = /\b\d{1,2}\b/.exec(text) ?? []
  const [yearInWords] = /\b\d{4}\b/.exec(text) ?? []
  if (!monthName || !dayOfMonth || !yearInWords) return []
  return existingDays([yearInWords, String(MONTHS.indexOf(monthName.toLowerCase()) + 1), dayOfMonth])
}

/** Those of the year, month and day given that are in the calendar, each once, as `YYYY-MM-DD`. */
function existingDays(...candidates: (string | undefined)[][]): string[] {
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
