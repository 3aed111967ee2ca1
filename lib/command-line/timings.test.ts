import { expect, test } from 'vitest'
import { createTimings } from './timings'

test('lists steps by when they began, with how long they took', async () => {
  let now = 500
  const timings = createTimings(() => now)
  const finish: (() => void)[] = []
  const untilFinished = () => new Promise<void>((resolve) => finish.push(resolve))
  now = 1500
  const first = timings.time('Pages', untilFinished)
  now = 2000
  const second = timings.time('Search', untilFinished)
  now = 2250
  finish[1]?.()
  await second
  now = 12_500
  finish[0]?.()
  await first
  expect(timings.format()).toBe(
    ['   begin    took  step', '   1.0 s  11.0 s  Pages', '   1.5 s   0.3 s  Search'].join('\n'),
  )
  expect(timings.total()).toBe('12.0 s')
})

test('returns the result of a step, or throws its error', async () => {
  const { time } = createTimings()
  await expect(time('Works', async () => 1)).resolves.toBe(1)
  await expect(time('Fails', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
