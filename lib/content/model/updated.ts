import type { Report } from '@/lib/content/front-matter/read-front-matter'
import { type ContentDate, newestFirst } from '@/lib/dates/parse-date'
import type { WarningName } from '@/lib/diagnostics/warnings'

const UPDATED_FIELDS = ['updated', 'lastmod', 'last_modified_at'] as const

type UpdatedValues = { [K in (typeof UPDATED_FIELDS)[number]]?: ContentDate }

/** The date of the last update, under any of its names, if it is still to come. */
export function findFutureUpdate(values: UpdatedValues, now: string): ContentDate | undefined {
  const field = UPDATED_FIELDS.find((key) => values[key])
  const updated = field && values[field]
  return updated && Date.parse(updated.instant) > Date.parse(now) ? updated : undefined
}

/** Parses the date of the last update, under any of its names. One in the future counts once it has come. */
export function parseUpdated(
  values: UpdatedValues,
  date: ContentDate,
  now: string,
  report: Report,
): ContentDate | undefined {
  const field = UPDATED_FIELDS.find((key) => values[key])
  const updated = field && values[field]
  if (!updated) return undefined
  const warn = (message: string, fix: string, name?: WarningName) =>
    report([field], `${field} is ${message}`, fix, 'warning', name)
  if (findFutureUpdate(values, now)) return warn('in the future', 'it has no effect yet; correct it', 'future-updated')
  if (updated.day < date.day) return warn('before the date', 'it has no effect; correct one of them, or remove it')
  return newestFirst(updated, date) < 0 ? updated : undefined
}
