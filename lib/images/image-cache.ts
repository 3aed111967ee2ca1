import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/*
 * The cache holds what was found out about images and what was made of them, in files named by the content
 * they were made from. All sites, dev and builds share it, at the same time too.
 */

const DAY = 24 * 60 * 60 * 1000

/** Whether the cache has a file; where it has, it is marked as used, so that it is not thrown away. */
export async function isCached(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return false
  // Once a day is enough to know what nobody wants any more.
  if (Date.now() - found.mtimeMs > DAY) await utimes(path, new Date(), new Date())
  return true
}

/** The text of a file of the cache, or nothing where it has none. */
export async function readCache(path: string): Promise<string | undefined> {
  return (await isCached(path)) ? readFile(path, 'utf8') : undefined
}

/** Puts a file into the cache at once: whoever looks meanwhile finds nothing or all of it. */
export async function writeCache(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${randomUUID()}.new`
  await writeFile(unfinished, content)
  await rename(unfinished, path)
}
