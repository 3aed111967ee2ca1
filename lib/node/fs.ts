import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

/** Every file below a folder, as paths within it with forward slashes. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.split(sep).join('/'))
}

/** Writes a file, and the folders that lead to it. */
export async function outputFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** For a file that is read at any time: it is never there by halves. */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}

/** Puts one folder into another’s place, which is never there by halves. */
export async function swapDirectory(folder: string, by: string): Promise<void> {
  const old = backupPath(folder)
  await rm(old, { recursive: true, force: true })
  if (existsSync(folder)) await rename(folder, old)
  await rename(by, folder)
  await rm(old, { recursive: true, force: true })
}

/** Puts a folder elsewhere, which may be on another disk. */
export async function moveDirectory(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true })
  }
}

/** Brings a folder back whose replacement was interrupted when it had made room and the other was not there yet. */
export async function restoreDirectory(folder: string): Promise<void> {
  if (!existsSync(folder) && existsSync(backupPath(folder))) await rename(backupPath(folder), folder)
}

function backupPath(folder: string): string {
  return `${folder}-old`
}
