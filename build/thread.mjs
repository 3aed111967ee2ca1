import { register } from 'tsx/esm/api'

// A thread knows nothing of the loader that runs the build.
register()

/**
 * What a thread of `build/threads.ts` does with an item: what the function of that name in the module does.
 *
 * @param {{ module: string, name: string, item: unknown }} task
 */
export async function work({ module, name, item }) {
  const { [name]: workOn } = await import(module)
  return workOn(item)
}
