import { Temporal } from 'temporal-polyfill'

/** The day in a time zone, `YYYY-MM-DD`. @param now in UTC */
export function toDay(timeZone: string, now: string): string {
  return toLocal(timeZone, now).toPlainDate().toString()
}

/** The minute in a time zone, as front matters have it: `YYYY-MM-DD HH:MM`. @param now in UTC */
export function toMinute(timeZone: string, now: string): string {
  return toLocal(timeZone, now).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

function toLocal(timeZone: string, now: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone)
}
