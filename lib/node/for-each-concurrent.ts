import { availableParallelism } from 'node:os'

/**
 * Calls a function for every item, several at a time.
 *
 * @param concurrency more than there are processors where the work mostly waits for files
 * @throws what the first call that fails throws; no further item is started then
 */
export async function forEachConcurrent<T>(
  items: Iterable<T>,
  fn: (item: T) => Promise<void>,
  concurrency = availableParallelism(),
): Promise<void> {
  const remaining = [...items].reverse()
  async function takeTurns() {
    for (let item = remaining.pop(); item !== undefined; item = remaining.pop()) await fn(item)
  }
  await Promise.all(Array.from({ length: concurrency }, takeTurns))
}
