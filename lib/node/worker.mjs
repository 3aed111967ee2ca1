import { register } from 'tsx/esm/api'

// A thread knows nothing of the loader that runs the build.
register()

/**
 * What a thread of `lib/node/worker-pool.ts` does with some items: what the function of that name in the module does.
 *
 * @param {{ module: string, name: string, items: unknown[] }} task
 */
export async function workOnAll({ module, name, items }) {
  const { [name]: workOn } = await import(module)
  return Promise.allSettled(items.map((item) => workOn(item)))
}
