import { expect, test } from 'vitest'
import { findTimeZone } from './time-zone'

test.each([
  [
    'UTC',
    [
      ['2022-01-01 10:00:00', '2022-01-01 10:00:00'],
      ['2022-07-01 10:00:00', '2022-07-01 10:00:00'],
    ],
  ],
  [
    'Europe/London',
    [
      ['2022-01-01 10:00:00', '2022-01-01 10:00:00'],
      ['2022-07-01 10:00:00', '2022-07-01 09:00:00'],
    ],
  ],
  [
    'America/Los_Angeles',
    [
      ['2022-01-01 10:00:00', '2022-01-01 18:00:00'],
      ['2022-07-01 10:00:00', '2022-07-01 17:00:00'],
    ],
  ],
  ['Asia/Kolkata', [['2022-01-01 10:00:00', '2022-01-01 04:30:00']]],
  ['UTC', []],
  ['UTC', [['0000-00-00 00:00:00', '0000-00-00 00:00:00']]],
])('finds %s', (zone, moments) => {
  expect(findTimeZone(moments.map(([date = '', dateGmt = '']) => ({ date, dateGmt })))).toBe(zone)
})

test('goes by most posts if the blog has moved', () => {
  const moments = Array.from({ length: 5 }, (_, month) => ({
    date: `2022-0${month + 1}-01 10:00:00`,
    dateGmt: `2022-0${month + 1}-01 01:00:00`,
  }))
  expect(findTimeZone([...moments, { date: '2010-01-01 10:00:00', dateGmt: '2010-01-01 10:00:00' }])).toBe('Asia/Tokyo')
})
