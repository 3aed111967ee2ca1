import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { copyFiles } from '@/lib/node/fs'

/**
 * Copies a folder that was made of the same before, or makes it.
 *
 * @param cacheDir has the last such folder, and nothing else
 * @param madeOf what its content depends on
 * @param make writes the content into a folder, which does not exist yet
 */
export async function copyCachedFolder(
  { cacheDir, target }: { cacheDir: string; target: string },
  madeOf: unknown[],
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const key = createHash('sha256').update(JSON.stringify(madeOf)).digest('base64url')
  const folder = join(cacheDir, key)
  if (!existsSync(folder)) {
    await rm(cacheDir, { recursive: true, force: true })
    const unfinished = join(cacheDir, 'unfinished')
    await make(unfinished)
    await rename(unfinished, folder)
  }
  await copyFiles(folder, target)
}
