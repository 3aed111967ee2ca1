import { availableParallelism } from 'node:os'

/**
 * Does the same with all items. Ends with the first that fails.
 *
 * @param atATime more than processors where the work is mostly waiting, for files
 */
export async function forEachConcurrent<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
  atATime = availableParallelism(),
): Promise<void> {
  const waiting = [...items].reverse()
  async function takeTurns() {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: atATime }, takeTurns))
}
