import { Temporal } from 'temporal-polyfill'
import type { WordPressItem } from '@/lib/import/systems/wordpress/export/read-export'

/** Zones that are tried first, since several have the same clocks: the most people live in these. */
const COMMON = [
  ...['UTC', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Chicago', 'America/Denver'],
  ...['America/Los_Angeles', 'Asia/Kolkata', 'Asia/Shanghai', 'Asia/Tokyo', 'Australia/Sydney', 'America/Sao_Paulo'],
  ...['Europe/Athens', 'Europe/Moscow', 'Asia/Singapore', 'Africa/Johannesburg', 'Africa/Lagos', 'Asia/Dubai'],
  ...['America/Phoenix', 'America/Bogota', 'America/Mexico_City', 'America/Halifax', 'Asia/Manila', 'Asia/Jakarta'],
]

/** So many moments, the newest, tell zones apart well enough. */
const MAX_MOMENTS = 48

/**
 * The time zone of a blog, which an export does not name: the one whose clocks show the times of its posts, of which
 * the export has both the local time and the time in UTC.
 *
 * @returns IANA name; UTC if nothing has been published
 */
export function findTimeZone(items: Pick<WordPressItem, 'date' | 'dateGmt'>[]): string {
  const moments = toMoments(items)
  if (moments.length === 0) return 'UTC'
  let best = { zone: 'UTC', score: -1 }
  for (const zone of new Set([...COMMON, ...Intl.supportedValuesOf('timeZone')])) {
    const score = moments.filter(({ instant, minutes }) => getOffset(instant, zone) === minutes).length
    if (score > best.score) best = { zone, score }
    if (score === moments.length) break
  }
  return best.zone
}

/** The newest moment of each month with its distance from UTC in minutes. */
function toMoments(items: Pick<WordPressItem, 'date' | 'dateGmt'>[]): { instant: Temporal.Instant; minutes: number }[] {
  const byMonth = new Map<string, { instant: Temporal.Instant; minutes: number }>()
  for (const { date, dateGmt } of items.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    try {
      const local = Temporal.PlainDateTime.from(date).toZonedDateTime('UTC').epochMilliseconds
      const instant = Temporal.PlainDateTime.from(dateGmt).toZonedDateTime('UTC').toInstant()
      byMonth.set(date.slice(0, 'YYYY-MM'.length), { instant, minutes: (local - instant.epochMilliseconds) / 60_000 })
    } catch {
      // A draft has zeros.
    }
  }
  return [...byMonth.values()].slice(-MAX_MOMENTS)
}

function getOffset(instant: Temporal.Instant, zone: string): number {
  return instant.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9
}
