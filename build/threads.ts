import { Tinypool } from 'tinypool'
import { sideBySide } from '@/lib/side-by-side'

/** For fewer, starting threads and loading what they work with takes longer than the work. */
const MANY = 200

/** So that reading and writing some goes on while another is worked on. */
const AT_A_TIME = 16

/** As much as the main thread has, so that what stands too deep in something else does so in every thread. */
const resourceLimits = { stackSizeMb: 1 }

const THREAD = new URL('./thread.mjs', import.meta.url).href

/**
 * Does the same with each of some items, which are plain data, and with many of them on all processors.
 *
 * @param work a function that the module exports
 * @param module a TypeScript file that a thread can load by itself
 * @returns what came of each, in the order of the items
 */
export async function mapInThreads<Item, Result>(
  items: Item[],
  work: (item: Item) => Promise<Result>,
  module: URL,
): Promise<PromiseSettledResult<Result>[]> {
  const results: PromiseSettledResult<Result>[] = []
  const pool = items.length < MANY ? undefined : new Tinypool({ filename: THREAD, name: 'work', resourceLimits })
  try {
    await sideBySide(
      items.entries(),
      async ([index, item]) => {
        const done: Promise<Result> = pool ? pool.run({ module: module.href, name: work.name, item }) : work(item)
        const [result] = await Promise.allSettled([done])
        results[index] = result
      },
      AT_A_TIME,
    )
  } finally {
    await pool?.destroy()
  }
  return results
}
