import { expect, test } from 'vitest'
import { toWrittenDate } from './written-date'

const NEW_YORK = 'America/New_York'

// The day and the moment that Hugo 0.111.3 gives them with `timeZone: America/New_York`.
test.each([
  ['2020-01-02', '2020-01-02'],
  ['2020-01-02 02:03:04', '2020-01-02 02:03:04'],
  ['2020-01-02T02:03:04', '2020-01-02 02:03:04'],
  ['2020-01-02 02:03:04 -0500', '2020-01-02 02:03:04'],
  ['2020-01-02T23:30:00-05:00', '2020-01-02 23:30'],
  ['2020-01-02 9:03:04 -0500', '2020-01-02 09:03:04'],
  ['02 Jan 2020', '2020-01-02'],
  ['Thu, 02 Jan 2020 10:00:00 +0200', '2020-01-02 03:00'],
  ['Monday, 02-Jan-20 15:04:05 MST', '2020-01-02 15:04:05'],
  ['Mon Jan 2 15:04:05 2020', '2020-01-02 15:04:05'],
  ['2020-01-02 15:04:05 -0700 MST', '2020-01-02 17:04:05'],
  ['2020-01-02 15:04:05.5 +0000 UTC', '2020-01-02 10:04:05'],
  ['2020-01-02T15:04:05-0700', '2020-01-02 17:04:05'],
  ['2020-01-02 15:04:05Z', '2020-01-02 10:04:05'],
])('reads %s as %s', (text, written) => {
  expect(toWrittenDate(text, NEW_YORK)).toBe(written)
})

test.each([
  ['2020-01-02T02:03:04Z', '2020-01-02 02:03:04'],
  ['2020-01-02T00:00:00Z', '2020-01-02'],
  ['2020-01-02T02:03:04+02:00', '2020-01-02 02:03:04'],
  ['1577930000', '2020-01-02 01:53:20'],
])('keeps the day on which Hugo shows %s', (text, written) => {
  expect(toWrittenDate(text, NEW_YORK)).toBe(written)
})

test.each([
  ['2020-01-02 02:03', '2020-01-02 02:03'],
  ['2020-1-2', '2020-01-02'],
  ['2020/01/02', '2020-01-02'],
  ['Jan 2, 2020', '2020-01-02'],
  ['January 2nd, 2020', '2020-01-02'],
  ['2 January 2020 10:00', '2020-01-02 10:00'],
  ['January 2, 2020 at 3:04 PM', '2020-01-02 15:04'],
  ['2020-01-02T15:04', '2020-01-02 15:04'],
])('reads %s, which Hugo does not', (text, written) => {
  expect(toWrittenDate(text, NEW_YORK)).toBe(written)
})

test.each(['', 'soon', '2020', '01/02/2020', '2020-02-30', '2020-01-02 later', '2020-01-02 25:00'])(
  'takes %j for no date',
  (text) => {
    expect(toWrittenDate(text, NEW_YORK)).toBeUndefined()
  },
)
