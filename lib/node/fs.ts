import { constants, existsSync, renameSync, writeFileSync } from 'node:fs'
import { copyFile, cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Lists all files in a folder and its subfolders, as relative paths with forward slashes. Follows symbolic links. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      // The target of a link may not exist.
      const type = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry
      if (type?.isDirectory()) return (await listFiles(path)).map((file) => `${entry.name}/${file}`)
      return type?.isFile() ? [entry.name] : []
    }),
  )
  return lists.flat()
}

/** Writes a file, and creates its folders. */
export async function outputFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** Copies a file, and creates the folders of the copy. */
export async function copyToNewFolder(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await copyFile(source, target, constants.COPYFILE_FICLONE)
}

/** Writes a file atomically: other processes never read an incomplete file. */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}

/** Replaces a folder with another one. If that is interrupted, see `restoreDirectory`. */
export async function swapDirectory(folder: string, replacement: string): Promise<void> {
  const old = backupPath(folder)
  await rm(old, { recursive: true, force: true })
  if (existsSync(folder)) await rename(folder, old)
  await rename(replacement, folder)
  await rm(old, { recursive: true, force: true })
}

/** Moves everything in a folder into another one, also on another disk. */
export async function moveFiles(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) await move(join(from, name), join(to, name))
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true })
  }
}

/** Restores the old folder if `swapDirectory` was interrupted before the new one was in place. */
export async function restoreDirectory(folder: string): Promise<void> {
  if (!existsSync(folder) && existsSync(backupPath(folder))) await rename(backupPath(folder), folder)
}

/** Where a folder is while `swapDirectory` puts another one in its place. */
export function backupPath(folder: string): string {
  return `${folder}-old`
}
