import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'

/**
 * Creates a function that reads a file again only if its size or modification time has changed, or the last read failed.
 *
 * @param folder what relative paths are resolved against
 * @returns a function that rejects if the file does not exist
 */
export function cacheByFile<T>(read: (path: string) => Promise<T>, folder = '.'): (path: string) => Promise<T> {
  const cache = new Map<string, { stamp: string; result: Promise<T> }>()
  return async (path) => {
    const { mtimeMs, size } = await stat(resolve(folder, path))
    const stamp = `${mtimeMs} ${size}`
    const cached = cache.get(path)
    if (cached?.stamp === stamp) return cached.result
    const result = read(path)
    cache.set(path, { stamp, result })
    result.catch(() => cache.delete(path))
    return result
  }
}
