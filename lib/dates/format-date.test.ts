import { expect, test, vi } from 'vitest'
import { aDate } from '@/lib/content/testing/builders'
import { formatDate, formatDayOfYear, yearOf } from './format-date'
import { isDateComplaint, parseDate } from './parse-date'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('a date is written out in the site’s language', () => {
  expect(formatDate(aDate('2022-04-04'))).toBe('4 April 2022')
})

test('under its year a date is the day and the month', () => {
  expect(formatDayOfYear(aDate('2022-04-04'))).toBe('4 April')
})

test('a date’s year is that of its day', () => {
  expect(yearOf(aDate('2021-12-31'))).toBe('2021')
})

test.each([
  ['2022-12-31T12:00:00Z', 'Pacific/Auckland', '1 January 2023'],
  ['2023-01-01T07:00:00Z', 'America/Los_Angeles', '31 December 2022'],
  ['2023-01-01T00:00:00Z', 'America/Los_Angeles', '1 January 2023'],
  ['2023-01-01', 'Pacific/Auckland', '1 January 2023'],
])('%s is shown as it is in %s', (text, timeZone, shown) => {
  const date = parseDate(text, timeZone)
  expect(isDateComplaint(date) ? date.message : formatDate(date)).toBe(shown)
})

test.each([
  ['2022-12-31T12:00:00Z', 'Pacific/Auckland', '2023'],
  ['2023-01-01T07:00:00Z', 'America/Los_Angeles', '2022'],
])('%s stands under the year it has in %s', (text, timeZone, year) => {
  const date = parseDate(text, timeZone)
  expect(isDateComplaint(date) ? date.message : yearOf(date)).toBe(year)
})
