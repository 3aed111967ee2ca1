import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgressReport } from './progress'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('tells every ten seconds how much is done, and what is left at that pace', () => {
  const told: string[] = []
  const report = createProgressReport('Images', (line) => told.push(line))

  for (let finished = 1; finished <= 24; finished++) {
    vi.advanceTimersByTime(1000)
    report(finished, 24)
  }

  expect(told).toEqual(['Images: 10 of 24, about 14 seconds left.', 'Images: 20 of 24, about 4 seconds left.'])
})

test('estimates a long time in minutes', () => {
  const told: string[] = []
  const report = createProgressReport('Images', (line) => told.push(line))

  vi.advanceTimersByTime(30_000)
  report(20, 500)

  expect(told).toEqual(['Images: 20 of 500, about 12 minutes left.'])
})

test('writes one second in the singular', () => {
  const told: string[] = []
  const report = createProgressReport('Images', (line) => told.push(line))

  vi.advanceTimersByTime(10_000)
  report(10, 11)

  expect(told).toEqual(['Images: 10 of 11, about 1 second left.'])
})

test('tells nothing of what is done within ten seconds', () => {
  const told: string[] = []
  const report = createProgressReport('Images', (line) => told.push(line))

  vi.advanceTimersByTime(9000)
  report(1, 2)
  vi.advanceTimersByTime(9000)
  report(2, 2)

  expect(told).toEqual([])
})
