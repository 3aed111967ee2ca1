import { existsSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, outputFile, readText } from '@/lib/node/fs'
import type { FolderContent } from '@/lib/node/sync-folder'
import { hashContent } from './hash-content'

/** What a folder was made of, and the size of each of its files in bytes: hashing them would read all of them twice. */
type Content = { madeOf: string; files: Record<string, number> }

/**
 * Returns the content of a folder that was made of the same before, or makes it.
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
  const [folder, contentFile] = [join(cacheDir, 'files'), join(cacheDir, 'content.json')]
  const isIntact = async () =>
    existsSync(folder) && readText(contentFile) === JSON.stringify(await describeFolder(key, folder))
  if (!(await isIntact())) {
    await rm(cacheDir, { recursive: true, force: true })
    const unfinished = join(cacheDir, 'unfinished')
    await make(unfinished)
    await rename(unfinished, folder)
    await outputFile(contentFile, JSON.stringify(await describeFolder(key, folder)))
  }
  return new Map((await listFiles(folder)).map((file) => [file, { copyOf: join(folder, file) }]))
}

async function describeFolder(madeOf: string, folder: string): Promise<Content> {
  const names = (await listFiles(folder)).sort()
  return { madeOf, files: Object.fromEntries(names.map((name) => [name, statSync(join(folder, name)).size])) }
}
