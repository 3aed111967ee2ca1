import { expect, test } from 'vitest'
import { formatDate } from '@/lib/import/dates/format-date'
import { parseRubyDate } from './ruby-date'

function read(text: string, isQuoted = true, timeZone = 'America/New_York'): string | undefined {
  const date = parseRubyDate(text, isQuoted, timeZone)
  return date && formatDate(date)
}

// What `Time.parse(text).localtime` of Ruby 3.1 gives in New York.
test.each([
  ['2020-01-02 02:03:04 -0500', '2020-01-02 02:03:04'],
  ['Jan 2, 2020', '2020-01-02'],
  ['2 January 2020 10:00', '2020-01-02 10:00'],
  ['2020/01/02', '2020-01-02'],
  ['Fri Sep 3 11:21:31 CEST 2021', '2021-09-03 11:21:31'],
  ['June 2, 2020 3:05 PM', '2020-06-02 15:05'],
  ['01/02/2020', '2020-02-01'],
  ['2020-02-30', '2020-03-01'],
  ['2020-1-2 9:05', '2020-01-02 09:05'],
  ['2020-01-02T02:03:04Z', '2020-01-01 21:03:04'],
  ['12 Mar 2014 10:00 EDT', '2014-03-12 10:00'],
  ['2021-01-03 11:21 PST', '2021-01-03 14:21'],
  ['20-1-2', '2020-01-02'],
  ['2020-01-02 02:03:04 -17:40', '2020-01-02 14:43:04'],
  ['2020.01.02', '2020-01-02'],
  ['Mon, 02 Jan 2020 15:04:05 GMT', '2020-01-02 10:04:05'],
  ['2015-05-04 10:00 +0200', '2015-05-04 04:00'],
  ['2013-10-12 12pm', '2013-10-12 12:00'],
  ['2020-01-02 24:00', '2020-01-03'],
  ['March 5th, 2014', '2014-03-05'],
  ['Thu May 05 2011 12:00:00 GMT-0700 (PDT)', '2011-05-05 12:00'],
  ['20200102', '2020-01-02'],
  ['2011-12-31 8am EST', '2011-12-31 08:00'],
  ['2005-01-01 13:25:07.000000000 +00:00', '2005-01-01 08:25:07'],
])('reads %s as Ruby does', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test('a moment without quotes and without a zone is in UTC, as YAML has it', () => {
  expect(read('2020-01-02 02:03:04', false)).toBe('2020-01-01 21:03:04')
  expect(read('2020-01-02T02:03:04', true)).toBe('2020-01-02 02:03:04')
  // Not a moment of YAML without its seconds.
  expect(read('2020-01-02 02:03', false)).toBe('2020-01-02 02:03')
  expect(read('2020-01-02', false)).toBe('2020-01-02')
})

test.each(['soon', '', '2020-13-45', '45'])('%j is no date', (text) => {
  expect(read(text)).toBeUndefined()
})
