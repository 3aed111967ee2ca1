import { Temporal } from 'temporal-polyfill'
import { MONTH, toMonth } from '@/lib/import/dates/months'

/** Forms of a day, in the order in which Ruby tries them, and the order of their parts. */
const DAYS: [RegExp, ('year' | 'month' | 'day')[]][] = [
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[-\\s]+${MONTH}[-,\\s]+(\\d{4}|\\d{2})\\b`, 'i'), ['day', 'month', 'year']],
  [new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?`, 'i'), ['month', 'day', 'year']],
  [/(?<!\d)(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/, ['year', 'month', 'day']],
  [/(?<!\d)(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?!\d)/, ['year', 'month', 'day']],
  // Ruby reads 01/02/2020 as the first of February.
  [/(?<!\d)(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/, ['day', 'month', 'year']],
  [/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/, ['year', 'month', 'day']],
]

const TIME =
  /(?<!\d)(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\b\.?)?(?:\s*(z\b|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?|[a-z]{3,5}\b))?/gi

/** The names of time zones that Ruby’s `Time.parse` knows, with their offsets in hours. All others are the site’s zone. */
const ZONES: Record<string, number> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
}

/** What YAML 1.1 reads as a moment. Without a zone it is in UTC. */
const YAML_MOMENT = /^\d{4}-\d{1,2}-\d{1,2}(?:t|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?$/i

/**
 * Reads a date of a front matter in every form that Ruby reads, in the time zone of the site. One without quotes, with
 * seconds and without a zone is in UTC, since Jekyll reads it as YAML.
 *
 * @returns `undefined` if the text is no date
 */
export function parseRubyDate(text: string, isQuoted: boolean, timeZone: string): Temporal.ZonedDateTime | undefined {
  const value = text.trim()
  const day = findDay(value)
  if (!day) return undefined
  const time = findTime(value.replace(day.text, ' '))
  const isUtc = !isQuoted && YAML_MOMENT.test(value)
  try {
    const { hour, minute, second } = time
    const local = day.date.toPlainDateTime().add({ hours: hour, minutes: minute, seconds: second })
    if (isUtc) return local.toZonedDateTime('UTC').withTimeZone(timeZone)
    if (time.offset === undefined) return local.toZonedDateTime(timeZone)
    return local.subtract({ minutes: time.offset }).toZonedDateTime('UTC').withTimeZone(timeZone)
  } catch {
    return undefined
  }
}

function findDay(value: string): { date: Temporal.PlainDate; text: string } | undefined {
  for (const [form, order] of DAYS) {
    const match = form.exec(value)
    if (!match) continue
    const found = match.slice(1).filter((part) => part === undefined || !/^[/.]$/.test(part))
    const parts = Object.fromEntries(order.map((name, index) => [name, found[index] ?? '']))
    // Wed Sep 3 11:21:31 CEST 2021
    const year = parts.year || /\b(\d{4})$/.exec(value)?.[1]
    const text = parts.year ? match[0] : match[0].trimEnd()
    const date = year === undefined ? undefined : toDay(year, parts.month ?? '', parts.day ?? '')
    if (date) return { date, text }
  }
  return undefined
}

/** The 30th of February is a day in March. */
function toDay(yearText: string, monthText: string, dayText: string): Temporal.PlainDate | undefined {
  const month = toMonth(monthText)
  const year = Number(yearText) + (yearText.length > 2 ? 0 : Number(yearText) < 69 ? 2000 : 1900)
  const day = Number(dayText)
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return Temporal.PlainDate.from({ year, month, day: 1 }).add({ days: day - 1 })
}

function findTime(value: string): { hour: number; minute: number; second: number; offset?: number } {
  for (const [, hour = '', minute, second = '0', half, zone = ''] of value.matchAll(TIME)) {
    if (minute === undefined && half === undefined) continue
    const offset = toOffset(zone.toLowerCase())
    return {
      hour: half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour),
      minute: Number(minute ?? 0),
      second: Math.min(Number(second), 59),
      ...(offset !== undefined && { offset }),
    }
  }
  return { hour: 0, minute: 0, second: 0 }
}

/** In minutes. */
function toOffset(zone: string): number | undefined {
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const known = ZONES[zone]
  return known === undefined ? undefined : known * 60
}
