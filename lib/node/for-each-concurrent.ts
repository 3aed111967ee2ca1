import { availableParallelism } from 'node:os'

/**
 * Calls a function for every item, with limited concurrency.
 *
 * @param concurrency defaults to the number of processors; use more for work that mostly waits for the disk
 * @throws the error of the first call that fails
 */
export async function forEachConcurrent<T>(
  items: Iterable<T>,
  fn: (item: T) => Promise<void>,
  concurrency = availableParallelism(),
): Promise<void> {
  const remaining = [...items].reverse()
  async function work() {
    for (let item = remaining.pop(); item !== undefined; item = remaining.pop()) await fn(item)
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}
