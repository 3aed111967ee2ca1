import { Temporal } from 'temporal-polyfill'

/** A date from the content, settled in the site’s time zone. Plain data, so that it survives JSON. */
export type ContentDate = {
  /** The calendar day in the site’s zone, `YYYY-MM-DD`. */
  day: string
  /** The moment it begins, in UTC (`2022-04-04T09:30:00Z`). */
  instant: string
  /** What `<time dateTime>` carries: the day, or the moment where the author gave one. */
  dateTime: string
}

/** Why a text is no date, and what to write instead. */
export type DateComplaint = { message: string; cure: string }

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:t|\s+)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?)?$/i
const NUMBERS_WITHOUT_ORDER = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
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
export function parseDate(text: string, timeZone: string): ContentDate | DateComplaint {
  const parts = ISO_DATE.exec(text.trim())
  if (!parts) return complainAboutForm(text.trim())

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
      cure: 'the month goes to 12, the day to the end of its month, the hour to 23',
    }
  }
}

export function isDateComplaint(result: ContentDate | DateComplaint): result is DateComplaint {
  return 'cure' in result
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

function complainAboutForm(text: string): DateComplaint {
  const unordered = NUMBERS_WITHOUT_ORDER.exec(text)
  if (unordered) {
    const [first, second, year] = [pad(unordered[1]), pad(unordered[2]), unordered[3]]
    return { message: `${text} is ambiguous`, cure: `write ${year}-${second}-${first} or ${year}-${first}-${second}` }
  }
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) {
    return {
      message: `${text} is not written as a date`,
      cure: `write ${yearFirst[1]}-${pad(yearFirst[2])}-${pad(yearFirst[3])}`,
    }
  }
  const guess = new Date(`${text} UTC`)
  const wordsForAMonth = /[a-z]{3}/i.test(text) && /\d{4}/.test(text) && !Number.isNaN(guess.getTime())
  return {
    message: `${text} is not a date`,
    cure: wordsForAMonth ? `write ${guess.toISOString().slice(0, 10)}` : 'write it as 2022-04-04 or 2022-04-04 09:30',
  }
}

function pad(number: string | undefined): string {
  return (number ?? '').padStart(2, '0')
}
