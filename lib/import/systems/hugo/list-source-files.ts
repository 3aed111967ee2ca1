import { type Dirent, existsSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/**
 * The files below a folder of the source, sorted, as paths within the source with forward slashes. Hugo ignores hidden
 * files and those that end in `~`. A symbolic link that leads out of the source is not followed.
 */
export async function listSourceFiles(source: string, folder: string): Promise<string[]> {
  if (!existsSync(join(source, folder))) return []
  const root = await realpath(source)
  const files: string[] = []
  await walk(folder, [])
  return files.sort()

  async function walk(current: string, parents: string[]) {
    const real = await realpath(join(root, current))
    if (parents.includes(real) || !isWithin(real, root)) return
    for (const entry of await readdir(real, { withFileTypes: true })) {
      if (/^\.|~$/.test(entry.name)) continue
      const path = current === '.' ? entry.name : `${current}/${entry.name}`
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
