import { constants, existsSync, lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
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

/** Reads a text; undefined if there is no such file. */
export function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Writes a file, and creates its folders. */
export function outputFile(path: string, content: string | Uint8Array): Promise<void> {
  return inNewFolder(path, () => writeFile(path, content))
}

/** Copies a file, and creates the folders of the copy. */
export function copyToNewFolder(source: string, target: string): Promise<void> {
  return inNewFolder(target, () => copyFile(source, target, constants.COPYFILE_FICLONE))
}

/** Creates a file, and its folders only if they are missing: asking costs as much as writing a small file. */
async function inNewFolder(path: string, create: () => Promise<void>): Promise<void> {
  try {
    await create()
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    await mkdir(dirname(path), { recursive: true })
    await create()
  }
}

/** Whether an error of the system has a code, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** Writes a file atomically: other processes never read an incomplete file. */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}

/**
 * Replaces a folder with another one. If that is interrupted, see `restoreDirectory`.
 *
 * @param formerDir where the old folder is kept, if `moveOnDisk` can; without it, the old folder is removed
 */
export async function swapDirectory(folder: string, replacement: string, formerDir?: string): Promise<void> {
  const old = backupPath(folder)
  await rm(old, { recursive: true, force: true })
  if (existsSync(folder)) await rename(folder, old)
  await rename(replacement, folder)
  if (formerDir === undefined || !(await moveOnDisk(old, formerDir))) await rm(old, { recursive: true, force: true })
}

/** Why a folder cannot be moved: it is on another disk, or somebody else’s, or a program has it open. */
const IMMOVABLE = ['EXDEV', 'EACCES', 'EPERM', 'EBUSY']

/**
 * Moves a folder, in place of what is there. On another disk that would take as long as to make it again.
 *
 * @returns whether it has been moved; not if it is a link to a folder
 */
export async function moveOnDisk(from: string, to: string): Promise<boolean> {
  if (!lstatSync(from, { throwIfNoEntry: false })?.isDirectory()) return false
  try {
    await mkdir(dirname(to), { recursive: true })
    await rm(to, { recursive: true, force: true })
    await rename(from, to)
    return true
  } catch (error) {
    if (!IMMOVABLE.some((code) => hasCode(error, code))) throw error
    return false
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
