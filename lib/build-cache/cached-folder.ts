import { existsSync, rmSync, statSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, outputFile, readText } from '@/lib/node/fs'
import type { FolderContent } from '@/lib/node/sync-folder'
import { hashContent } from './hash-content'

/**
 * Returns the content of a folder that was made of the same before, or makes it. If nothing was made of the same, that
 * begins at once, before the first `await`: the caller may keep this thread busy for seconds.
 *
 * @param cacheDir has the last such folder, and nothing else
 * @param madeOf what its content depends on
 * @param make writes the content into a folder, which does not exist yet
 */
export async function getCachedFolder(
  cacheDir: string,
  madeOf: unknown[],
  make: (folder: string) => Promise<void>,
): Promise<FolderContent> {
  const key = hashContent(JSON.stringify(madeOf))
  const [folder, sizesFile] = [join(cacheDir, key), join(cacheDir, `${key}.json`)]
  const sizes = existsSync(folder) ? readText(sizesFile) : undefined
  if (sizes === undefined || sizes !== (await renderSizes(folder))) {
    const unfinished = join(cacheDir, 'unfinished')
    rmSync(unfinished, { recursive: true, force: true })
    await make(unfinished)
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
    await outputFile(sizesFile, await renderSizes(folder))
    const others = (await readdir(cacheDir)).filter((name) => ![key, `${key}.json`].includes(name))
    for (const name of others) await rm(join(cacheDir, name), { recursive: true })
  }
  return new Map((await listFiles(folder)).map((file) => [file, { copyOf: join(folder, file) }]))
}

/** The size of each file in bytes, as JSON: hashing them would read all of them twice. */
async function renderSizes(folder: string): Promise<string> {
  const names = (await listFiles(folder)).sort()
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, statSync(join(folder, name)).size])))
}
