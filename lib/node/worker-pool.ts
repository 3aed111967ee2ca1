import { Tinypool } from 'tinypool'

/** For fewer items, starting threads and loading their code takes longer than the work. */
const MANY = 200

/** Handing over a batch takes a millisecond; with larger ones some threads would finish long before others. */
const BATCH = 8

/** As much as the main thread has, so that what is nested too deeply for one is so for all. */
const resourceLimits = { stackSizeMb: 1 }

const THREAD = new URL('./worker.mjs', import.meta.url).href

/**
 * Maps items, which are plain data, on all processors if there are many.
 *
 * @param fn a function that the module exports
 * @param module a TypeScript file that a thread can load by itself
 * @returns the result of each, in the order of the items
 */
export async function mapInWorkers<Item, Result>(
  items: Item[],
  fn: (item: Item) => Promise<Result>,
  module: URL,
): Promise<PromiseSettledResult<Result>[]> {
  if (items.length < MANY) return Promise.allSettled(items.map(fn))
  const pool = new Tinypool({ filename: THREAD, name: 'workOnAll', resourceLimits })
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, number) =>
    items.slice(number * BATCH, (number + 1) * BATCH),
  )
  try {
    const done = batches.map((items) => pool.run({ module: module.href, name: fn.name, items }))
    return (await Promise.all(done)).flat()
  } finally {
    await pool.destroy()
  }
}
