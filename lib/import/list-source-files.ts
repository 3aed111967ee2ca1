import { type Dirent, existsSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

type Options = {
  /** Where to begin, as a path within the source; nothing is there if it does not exist. */
  folder?: string
  /** Whether nothing is read of a file or a folder, by its path within the source. */
  isSkipped?: (path: string) => boolean
  /** Called for each symbolic link that is not followed, with its path within the source. */
  onLinkOut?: (path: string) => void
}

/**
 * The files of a source folder, sorted, as paths within it with forward slashes. A symbolic link that leads out of the
 * source is not followed.
 *
 * @param source absolute path
 */
export async function listSourceFiles(
  source: string,
  { folder = '.', isSkipped = () => false, onLinkOut }: Options = {},
): Promise<string[]> {
  if (!existsSync(join(source, folder))) return []
  const root = await realpath(source)
  const files: string[] = []
  await walk(folder, [])
  return files.sort()

  async function walk(current: string, parents: string[]) {
    const real = await realpath(join(root, current))
    if (parents.includes(real) || !isWithin(real, root)) return
    for (const entry of await readdir(real, { withFileTypes: true })) {
      const path = current === '.' ? entry.name : `${current}/${entry.name}`
      if (isSkipped(path)) continue
      const kind = await findKind(entry, join(real, entry.name), root)
      if (kind === 'folder') await walk(path, [...parents, real])
      else if (kind === 'file') files.push(path)
      else if (entry.isSymbolicLink()) onLinkOut?.(path)
    }
  }
}

/** The symbolic links of a source that lead out of it, or nowhere; without those that only programs read. */
export async function findLinksOut(source: string): Promise<string[]> {
  const links: string[] = []
  const isSkipped = (path: string) => /(^|\/)(\.[^/]*|node_modules|vendor|_site)$/.test(path)
  await listSourceFiles(source, { isSkipped, onLinkOut: (path) => links.push(path) })
  return links.sort()
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
