import { expect, test, vi } from 'vitest'
import { aDate } from '@/lib/content/testing/builders'
import { isFinding } from '@/lib/diagnostics/issue'
import { formatDate, formatDayAndMonth, formatTimestamp, getYear } from './format-date'
import { parseDate } from './parse-date'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('formats a date in the language of the site', () => {
  expect(formatDate(aDate('2022-04-04'))).toBe('4 April 2022')
})

test('formats a date without its year', () => {
  expect(formatDayAndMonth(aDate('2022-04-04'))).toBe('4 April')
})

test('takes the year from the day', () => {
  expect(getYear(aDate('2021-12-31'))).toBe('2021')
})

test.each([
  ['2022-12-31T12:00:00Z', 'Pacific/Auckland', '1 January 2023'],
  ['2023-01-01T07:00:00Z', 'America/Los_Angeles', '31 December 2022'],
  ['2023-01-01T00:00:00Z', 'America/Los_Angeles', '1 January 2023'],
  ['2023-01-01', 'Pacific/Auckland', '1 January 2023'],
])('formats the day of %s in %s: %s', (text, timeZone, formatted) => {
  const date = parseDate(text, timeZone)
  expect(isFinding(date) ? date.message : formatDate(date)).toBe(formatted)
})

test.each([
  ['2022-12-31T12:00:00Z', 'Pacific/Auckland', '2023'],
  ['2023-01-01T07:00:00Z', 'America/Los_Angeles', '2022'],
])('takes the year of %s in %s: %s', (text, timeZone, year) => {
  const date = parseDate(text, timeZone)
  expect(isFinding(date) ? date.message : getYear(date)).toBe(year)
})

test.each([
  ['2022-04-04', 'Europe/Berlin', '2022-04-04T00:00:00+02:00'],
  ['2022-12-04', 'Europe/Berlin', '2022-12-04T00:00:00+01:00'],
  ['2022-04-04', 'Asia/Kolkata', '2022-04-04T00:00:00+05:30'],
  ['2022-04-04', 'America/St_Johns', '2022-04-04T00:00:00-02:30'],
  // There was no midnight: clocks went forward at that time.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00'],
  ['2022-04-04 09:30', 'UTC', '2022-04-04T09:30:00+00:00'],
  ['2022-04-04T09:30:00Z', 'Europe/Berlin', '2022-04-04T11:30:00+02:00'],
])('formats %s in %s with time and offset: %s', (text, timeZone, formatted) => {
  const date = parseDate(text, timeZone)
  expect(isFinding(date) ? date.message : formatTimestamp(date, timeZone)).toBe(formatted)
})
