import { expect, test } from 'vitest'
import { aDate } from '@/lib/content/testing/builders'
import { isStale } from './stale'

test.each([
  ['2026-11-27', '2024-11-26', undefined, true],
  ['2026-11-27', '2024-11-27', undefined, false],
  ['2026-11-27', '2019-01-01', '2024-11-27', false],
  ['2026-11-27', '2019-01-01', '2024-11-26', true],
  ['2028-02-29', '2026-02-28', undefined, false],
  ['2028-02-29', '2026-02-27', undefined, true],
])('on %s, a post of %s, updated %s, is stale: %s', (today, date, updated, stale) => {
  expect(isStale({ date: aDate(date), updated: updated === undefined ? undefined : aDate(updated) }, today)).toBe(stale)
})
