import { threadId } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { double } from './testing/double'
import { mapInWorkers, startWorker } from './worker-pool'

const MODULE = new URL('./testing/double.ts', import.meta.url)

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function values<T>(results: PromiseSettledResult<T>[]): T[] {
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

test('maps a few items without starting threads', async () => {
  const results = values(await mapInWorkers([1, 2, 3], double, MODULE))
  expect(results.map(({ number }) => number)).toEqual([2, 4, 6])
  expect(results.every((result) => result.threadId === threadId)).toBe(true)
})

test('maps many items in threads, and returns the results in the order of the items', async () => {
  const results = values(await mapInWorkers(numbers(250), double, MODULE))
  expect(results.map(({ number }) => number)).toEqual(numbers(250).map((number) => 2 * number))
  expect(results.some((result) => result.threadId === threadId)).toBe(false)
})

test.each([3, 250])('of %d items, one that fails does not affect the others', async (count) => {
  const items = numbers(count).map((number) => (number === 1 ? -1 : number))
  const results = await mapInWorkers(items, double, MODULE)
  expect(results[1]).toMatchObject({ status: 'rejected', reason: { message: '-1 is negative' } })
  expect(values(results)).toHaveLength(count - 1)
})

test('a worker calls functions in a thread of its own, always the same', async () => {
  const worker = startWorker(MODULE)
  onTestFinished(worker.end)
  const results = [await worker.run(double, 1), await worker.run(double, 2)]
  expect(results.map(({ number }) => number)).toEqual([2, 4])
  expect(new Set(results.map((result) => result.threadId)).size).toBe(1)
  expect(results[0]?.threadId).not.toBe(threadId)
  await expect(worker.run(double, -1)).rejects.toThrow('-1 is negative')
})

test('what a worker has not finished when it is ended fails', async () => {
  const worker = startWorker(MODULE)
  const unfinished = expect(worker.run(double, 1)).rejects.toThrow()
  await worker.end()
  await unfinished
})
