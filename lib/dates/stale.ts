import { Temporal } from 'temporal-polyfill'
import { type Dated, lastModified } from './last-modified'

/** After this time a post should be read again: what it says may no longer be true. */
const STALE_AFTER_YEARS = 2

/**
 * Whether a post has not changed for two years, by its front matter.
 *
 * @param today in the time zone of the site, `YYYY-MM-DD`
 */
export function isStale(post: Dated, today: string): boolean {
  const staleBefore = Temporal.PlainDate.from(today).subtract({ years: STALE_AFTER_YEARS }).toString()
  return lastModified(post).day < staleBefore
}
