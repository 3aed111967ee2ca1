import { expect, test } from 'vitest'
import { countDaysUntil, formatAge, formatDaysLeft } from './age'

const now = new Date('2026-11-27T12:00:00Z')

test.each([
  ['2026-11-27T11:59:30Z', 'just now'],
  ['2026-11-27T12:00:10Z', 'just now'],
  ['2026-11-27T11:59:00Z', '1 minute ago'],
  ['2026-11-27T09:10:00Z', '2 hours ago'],
  ['2026-11-24T12:00:00Z', '3 days ago'],
  ['2026-09-20T12:00:00Z', '2 months ago'],
  ['2024-11-20T12:00:00Z', '2 years ago'],
])('says of %s: %s', (moment, age) => {
  expect(formatAge(new Date(moment), now)).toBe(age)
})

test('counts days on the calendar of the site', () => {
  expect(countDaysUntil('2026-11-28', now, 'UTC')).toBe(1)
  // It is the 28th there already.
  expect(countDaysUntil('2026-11-28', now, 'Pacific/Auckland')).toBe(0)
})

test('says in how many days something is due', () => {
  expect([0, 1, 2, 30].map(formatDaysLeft)).toEqual(['today', 'tomorrow', 'in 2 days', 'in 30 days'])
})
