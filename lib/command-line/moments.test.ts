import { expect, test } from 'vitest'
import { parseCommandLine, UsageError } from './command-line'
import { getMoments, getSince } from './moments'

const parse = (...args: string[]) => getMoments(parseCommandLine({ options: {} }, args))

test('a moment is in UTC, and a day begins at midnight', () => {
  expect(parse('2026-11-25T09:00:00Z', '2026-11-25T09:00', '2026-11-25T09:00+02:00', '2026-11-25')).toEqual([
    new Date(Date.UTC(2026, 10, 25, 9)),
    new Date(Date.UTC(2026, 10, 25, 9)),
    new Date(Date.UTC(2026, 10, 25, 7)),
    new Date(Date.UTC(2026, 10, 25)),
  ])
})

test('the latest moment counts; without one, the last 24 hours do', () => {
  const now = new Date(Date.UTC(2026, 10, 25, 9))
  const since = (...args: string[]) => getSince(parseCommandLine({ options: {} }, args), now).toISOString()
  expect(since('2026-11-20', '2026-11-22', '')).toBe('2026-11-22T00:00:00.000Z')
  expect(since('')).toBe('2026-11-24T09:00:00.000Z')
})

test('an empty moment is left out', () => {
  expect(parse('', '2026-11-25')).toHaveLength(1)
})

test.each(['yesterday', '12', '2026-02-30'])('%s is a wrong usage', (moment) => {
  expect(() => parse(moment)).toThrow(UsageError)
})
