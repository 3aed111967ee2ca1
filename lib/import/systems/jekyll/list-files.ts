import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/**
 * The files of a folder, sorted, as paths within it with forward slashes. A symbolic link that leads out of the folder is
 * not followed.
 *
 * @param isSkipped says of the path of a file or folder that nothing of it is read
 */
export async function listFiles(source: string, isSkipped: (path: string) => boolean): Promise<string[]> {
  const root = await realpath(source)
  const files: string[] = []
  await walk('', [])
  return files.sort()

  async function walk(folder: string, parents: string[]) {
    const real = await realpath(join(root, folder))
    if (parents.includes(real) || !isWithin(real, root)) return
    for (const entry of await readdir(real, { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (isSkipped(path)) continue
      const kind = await findKind(entry, join(real, entry.name), root)
      if (kind === 'folder') await walk(path, [...parents, real])
      else if (kind === 'file') files.push(path)
    }
  }
}

async function findKind(entry: Dirent, path: string, root: string): Promise<'file' | 'folder' | undefined> {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  if (!entry.isSymbolicLink()) return undefined
  try {
    if (!isWithin(await realpath(path), root)) return undefined
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined // It leads nowhere.
  }
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root + sep)
}
