import { register } from 'tsx/esm/api'

// Threads do not inherit the TypeScript loader of the build.
register()

/**
 * Runs in a thread of `lib/node/worker-pool.ts`: calls the function `name` of a module for each item.
 *
 * @param {{ module: string, name: string, items: unknown[] }} task
 */
export async function runBatch({ module, name, items }) {
  const { [name]: fn } = await import(module)
  return Promise.allSettled(items.map((item) => fn(item)))
}
