import { expect, test } from 'vitest'
import { formatDate } from './format-date'

// As Go prints them.
test.each([
  ['2022-04-05', 'Jan 2, 2006', 'Apr 5, 2022'],
  ['2022-04-05', 'Monday, 02 January 06', 'Tuesday, 05 April 22'],
  ['2022-04-05 13:07', '2006-01-02 15:04:05', '2022-04-05 13:07:00'],
  ['2022-04-05 00:07:09', '3:04 PM, 03:04:05pm, _2', '12:07 AM, 12:07:09am,  5'],
  ['2022-04-05', ':date_long', 'April 5, 2022'],
  ['2022-04-05T10:00:00+02:00', '1/2/2006', '4/5/2022'],
])('formats %s as %s', (written, layout, expected) => {
  expect(formatDate(written, layout)).toBe(expected)
})

test.each([
  ['2022-04-05', '2006 MST'],
  ['soon', '2006'],
])('knows no %s as %s', (written, layout) => {
  expect(() => formatDate(written, layout)).toThrow()
})
