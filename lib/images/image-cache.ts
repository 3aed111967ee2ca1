import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/*
 * The cache contains the measurements and the encoded variants of images, in files named after the hash of the image.
 * All sites share it, and so do dev and builds, even if they run at the same time.
 */

/** Whether the cache has a file. An empty one does not count: a machine that loses power can leave it. */
export async function isCached(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && found.size > 0
}

/** Returns the text of a file in the cache, or `undefined`. */
export async function readCache(path: string): Promise<string | undefined> {
  return (await isCached(path)) ? readFile(path, 'utf8') : undefined
}

/** Writes a file into the cache atomically: concurrent readers find either nothing or the complete file. */
export async function writeCache(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.new`
  await writeFile(temporary, content)
  await rename(temporary, path)
}
