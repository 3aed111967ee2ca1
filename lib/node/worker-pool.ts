import { Tinypool } from 'tinypool'

/** For fewer items, starting threads takes longer than the work. */
const MIN_ITEMS_FOR_THREADS = 200

/** Sending a batch takes about 1 ms; with larger batches some threads would finish long before others. */
const BATCH_SIZE = 8

/** The same as for the main thread, so that deeply nested content fails in all threads or in none. */
const resourceLimits = { stackSizeMb: 1 }

const WORKER = new URL('./worker.mjs', import.meta.url).href

/** A thread of its own for a module that keeps something between calls. */
export type Worker = {
  /**
   * Calls a function that the module exports under its name. It does not wait for earlier calls, and may even begin
   * before them.
   */
  run: <Item, Result>(fn: (item: Item) => Promise<Result>, item: Item) => Promise<Result>
  /** Ends the thread. Calls that have not finished fail. */
  end: () => Promise<void>
}

/** @param module the URL of a TypeScript file */
export function startWorker(module: URL): Worker {
  const concurrentTasksPerWorker = Number.POSITIVE_INFINITY
  const pool = new Tinypool({
    ...{ filename: WORKER, name: 'runBatch', resourceLimits },
    ...{ minThreads: 1, maxThreads: 1, concurrentTasksPerWorker },
  })
  return {
    async run(fn, item) {
      const [result] = await pool.run({ module: module.href, name: fn.name, items: [item] })
      if (result.status === 'rejected') throw result.reason
      return result.value
    },
    end: () => pool.destroy(),
  }
}

/**
 * Maps items in worker threads, or in this thread if there are few items.
 *
 * @param items plain data, since it is sent to other threads
 * @param fn a function that `module` exports under its name
 * @param module the URL of a TypeScript file
 * @param onProgress is called with the number of items that threads have finished
 * @returns the settled results, in the order of the items
 */
export async function mapInWorkers<Item, Result>(
  items: Item[],
  fn: (item: Item) => Promise<Result>,
  module: URL,
  onProgress: (finished: number) => void = () => undefined,
): Promise<PromiseSettledResult<Result>[]> {
  if (items.length < MIN_ITEMS_FOR_THREADS) return Promise.allSettled(items.map(fn))
  const pool = new Tinypool({ filename: WORKER, name: 'runBatch', resourceLimits })
  const batches = Array.from({ length: Math.ceil(items.length / BATCH_SIZE) }, (_, number) =>
    items.slice(number * BATCH_SIZE, (number + 1) * BATCH_SIZE),
  )
  try {
    let finished = 0
    const results = batches.map(async (items) => {
      const settled = await pool.run({ module: module.href, name: fn.name, items })
      finished += items.length
      onProgress(finished)
      return settled
    })
    return (await Promise.all(results)).flat()
  } finally {
    await pool.destroy()
  }
}
