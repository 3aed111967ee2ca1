import { expect, test } from 'vitest'
import { aDate } from '@/lib/content/testing/builders'
import { isFinding } from '@/lib/diagnostics/issue'
import { newestFirst, parseDate } from './parse-date'

const AUCKLAND = 'Pacific/Auckland'
const LOS_ANGELES = 'America/Los_Angeles'

// On 4 April 2022 Auckland was at +12:00 and Los Angeles at -07:00.
const startsOf4April = [
  [AUCKLAND, '2022-04-03T12:00:00Z'],
  [LOS_ANGELES, '2022-04-04T07:00:00Z'],
  ['UTC', '2022-04-04T00:00:00Z'],
] as const

test.each(startsOf4April)('a day begins at midnight in %s', (timeZone, instant) => {
  expect(parseDate('2022-04-04', timeZone)).toEqual({ day: '2022-04-04', instant, dateTime: '2022-04-04' })
})

test.each(startsOf4April)(
  'reads midnight UTC, which hugo import writes for a day, as that day in %s',
  (timeZone, instant) => {
    const date = { day: '2022-04-04', instant, dateTime: '2022-04-04' }
    expect(parseDate('2022-04-04T00:00:00Z', timeZone)).toEqual(date)
  },
)

test.each([
  '2022-04-04T00:00:00+00:00',
  '2022-04-04 00:00:00 +0000',
  '2022-04-04 00:00:00 UTC',
  '2022-04-04t00:00:00.000z',
  '2022-04-04 00:00 GMT',
  ' 2022-04-04 ',
])('reads %s as a day', (text) => {
  expect(parseDate(text, LOS_ANGELES)).toMatchObject({ day: '2022-04-04', dateTime: '2022-04-04' })
})

test.each([
  [AUCKLAND, '2022-04-03T21:30:00Z', '2022-04-04T09:30:00+12:00'],
  [LOS_ANGELES, '2022-04-04T16:30:00Z', '2022-04-04T09:30:00-07:00'],
  ['UTC', '2022-04-04T09:30:00Z', '2022-04-04T09:30:00+00:00'],
] as const)('reads a time without an offset in the time zone of the site: %s', (timeZone, instant, dateTime) => {
  expect(parseDate('2022-04-04 09:30', timeZone)).toEqual({ day: '2022-04-04', instant, dateTime })
})

test('reads midnight without an offset as a time in the time zone of the site', () => {
  const date = { day: '2022-04-04', instant: '2022-04-04T07:00:00Z', dateTime: '2022-04-04T00:00:00-07:00' }
  expect(parseDate('2022-04-04 00:00', LOS_ANGELES)).toEqual(date)
})

test.each([
  '2022-04-04 09:30:00 +0200',
  '2022-04-04T09:30:00+02:00',
  '2022-04-04 07:30:00 Z',
  '2022-04-04T07:30:00.5Z',
])('reads %s as a time', (text) => {
  expect(parseDate(text, 'UTC')).toMatchObject({ day: '2022-04-04', instant: '2022-04-04T07:30:00Z' })
})

test.each([
  ['2022-04-04T23:30:00Z', AUCKLAND, '2022-04-05', '2022-04-05T11:30:00+12:00'],
  ['2022-04-04T01:00:00Z', LOS_ANGELES, '2022-04-03', '2022-04-03T18:00:00-07:00'],
  ['2022-01-01 00:30:00 +0100', 'UTC', '2021-12-31', '2021-12-31T23:30:00+00:00'],
] as const)('converts %s to the day in %s: %s', (text, timeZone, day, dateTime) => {
  expect(parseDate(text, timeZone)).toMatchObject({ day, dateTime })
})

test.each([
  ['2022-03-13 02:30', LOS_ANGELES, '2022-03-13T10:30:00Z', '2022-03-13T03:30:00-07:00'],
  ['2022-09-25 02:30', AUCKLAND, '2022-09-24T14:30:00Z', '2022-09-25T03:30:00+13:00'],
] as const)('moves a time that daylight saving skips one hour ahead: %s', (text, timeZone, instant, dateTime) => {
  expect(parseDate(text, timeZone)).toEqual({ day: dateTime.slice(0, 10), instant, dateTime })
})

test('takes the first of two equal times when daylight saving ends', () => {
  expect(parseDate('2022-11-06 01:30', LOS_ANGELES)).toMatchObject({ instant: '2022-11-06T08:30:00Z' })
})

test('starts a day an hour later if daylight saving skips its midnight', () => {
  const date = { day: '2018-11-04', instant: '2018-11-04T03:00:00Z', dateTime: '2018-11-04' }
  expect(parseDate('2018-11-04', 'America/Sao_Paulo')).toEqual(date)
})

test('accepts a leap day in a leap year', () => {
  expect(parseDate('2020-02-29', 'UTC')).toMatchObject({ day: '2020-02-29' })
})

test.each(['2022-02-30', '2021-02-29', '2022-13-01', '2022-00-10', '2022-04-04 25:00', '2022-04-04 09:61'])(
  'rejects %s, which does not exist',
  (text) => {
    expect(parseDate(text, 'UTC')).toMatchObject({ message: `${text} does not exist` })
  },
)

test.each(['04/05/2022', '4.5.2022', '4-5-2022'])('rejects %s as ambiguous, and suggests both meanings', (text) => {
  const finding = { message: `${text} is ambiguous`, fix: 'write 2022-05-04 or 2022-04-05' }
  expect(parseDate(text, 'UTC')).toEqual(finding)
})

test('does not suggest a day that does not exist', () => {
  expect(parseDate('25/12/2022', 'UTC')).toEqual({
    message: '25/12/2022 is not in the format YYYY-MM-DD',
    fix: 'write 2022-12-25',
  })
})

test.each(['2022/4/4', '2022.04.04', '2022-4-4'])(
  'suggests the expected format for a date with the year first: %s',
  (text) => {
    expect(parseDate(text, 'UTC')).toMatchObject({ fix: 'write 2022-04-04' })
  },
)

test.each(['April 4, 2022', '4 Apr 2022'])(
  'suggests the expected format for a date with the name of a month: %s',
  (text) => {
    expect(parseDate(text, 'UTC')).toEqual({
      message: `${text} is not in the format YYYY-MM-DD`,
      fix: 'write 2022-04-04',
    })
  },
)

test.each([
  ['2022-04-04 9:03:04 -0500', '2022-04-04 09:03:04 -0500'],
  ['2022/4/4 9:30', '2022-04-04 09:30'],
  ['9:30 4 April 2022', '2022-04-04 09:30'],
  ['April 4, 2022 9:30 pm', '2022-04-04 21:30'],
  ['Apr 4, 2022, 12:05 AM', '2022-04-04 00:05'],
  ['Mon Apr 4 11:21:31 CEST 2022', '2022-04-04 11:21:31, then its offset, such as +0200'],
  ['04/05/2022 9:30', '2022-05-04 09:30 or 2022-04-05 09:30'],
])('keeps the time in what it suggests for %s', (text, suggested) => {
  expect(parseDate(text, 'UTC')).toMatchObject({ fix: `write ${suggested}` })
})

test.each(['tomorrow', '2022', '', '2022-04-04 at nine'])('rejects "%s", and shows how to write a date', (text) => {
  const finding = { message: `${text} is not a date`, fix: 'write it as 2022-04-04 or 2022-04-04 09:30' }
  expect(parseDate(text, 'UTC')).toEqual(finding)
})

test('returns no finding for a date', () => {
  expect(isFinding(parseDate('2022-04-04', 'UTC'))).toBe(false)
})

test('returns a finding for text that is not a date', () => {
  expect(isFinding(parseDate('tomorrow', 'UTC'))).toBe(true)
})

test('sorts dates by time, newest first', () => {
  const [older, newer] = [aDate('2021-12-31'), aDate('2022-01-01')]
  expect([older, newer, older].sort(newestFirst)).toEqual([newer, older, older])
})

test('sorts a later time of the same day first', () => {
  const [midnight, noon] = [aDate('2022-04-04'), { ...aDate('2022-04-04'), instant: '2022-04-04T12:00:00Z' }]
  expect([midnight, noon].sort(newestFirst)).toEqual([noon, midnight])
})

test('returns 0 for equal times', () => {
  expect(newestFirst(aDate('2022-04-04'), aDate('2022-04-04'))).toBe(0)
})
