import { availableParallelism } from 'node:os'

/** Does the same with all items, as many at a time as there are processors. Ends with the first that fails. */
export async function sideBySide<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items].reverse()
  async function takeTurns() {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, takeTurns))
}
