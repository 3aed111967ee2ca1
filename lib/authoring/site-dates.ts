import { Temporal } from 'temporal-polyfill'

/** The day in a time zone, `YYYY-MM-DD`. @param now in UTC */
export function dayIn(timeZone: string, now: string): string {
  return toLocal(timeZone, now).toPlainDate().toString()
}

/** The minute in a time zone, as front matters have it: `YYYY-MM-DD HH:MM`. @param now in UTC */
export function minuteIn(timeZone: string, now: string): string {
  return toLocal(timeZone, now).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

/** The moment a number of years before another one, by the calendar of a time zone; in UTC. */
export function yearsBefore(years: number, timeZone: string, now: string): string {
  return toLocal(timeZone, now).subtract({ years }).toInstant().toString()
}

function toLocal(timeZone: string, now: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone)
}
