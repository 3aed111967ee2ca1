import { Tinypool } from 'tinypool'

/** For fewer, starting threads and loading what they work with takes longer than the work. */
const MANY = 200

/** Handing one over takes a millisecond. With more of them, some threads would end long before the others. */
const BATCH = 8

/** As much as the main thread has, so that what stands too deep in something else does so in every thread. */
const resourceLimits = { stackSizeMb: 1 }

const THREAD = new URL('./worker.mjs', import.meta.url).href

/**
 * Does the same with each of some items, which are plain data, and with many of them on all processors.
 *
 * @param work a function that the module exports
 * @param module a TypeScript file that a thread can load by itself
 * @returns what came of each, in the order of the items
 */
export async function mapInWorkers<Item, Result>(
  items: Item[],
  work: (item: Item) => Promise<Result>,
  module: URL,
): Promise<PromiseSettledResult<Result>[]> {
  if (items.length < MANY) return Promise.allSettled(items.map(work))
  const pool = new Tinypool({ filename: THREAD, name: 'workOnAll', resourceLimits })
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, number) =>
    items.slice(number * BATCH, (number + 1) * BATCH),
  )
  try {
    const done = batches.map((items) => pool.run({ module: module.href, name: work.name, items }))
    return (await Promise.all(done)).flat()
  } finally {
    await pool.destroy()
  }
}
