import { readdirSync, readFileSync, statSync } from 'node:fs'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { join, posix, sep } from 'node:path'
import { forEachConcurrent } from './for-each-concurrent'
import { copyToNewFolder, outputFile } from './fs'

/** The content of a file: a text, bytes, or the same as another file, by its path. */
export type FileContent = string | Uint8Array | { copyOf: string }

/** The files of a folder, by their relative paths with forward slashes. */
export type FolderContent = Map<string, FileContent>

/** More than there are processors, since this work mostly waits for the disk. */
const CONCURRENCY = 16

/** Larger files are copied without a look at what is there. */
const MAX_COMPARED_BYTES = 50_000_000

/**
 * Makes a folder contain these files and nothing else. A file that is there with the same bytes, and at least the
 * permissions of a new one, is left as it is: to create a file takes ten times as long as to read one.
 *
 * Everything else is removed first, so that neither a folder where a file is to be nor a name in another case is in the
 * way. Symbolic links are removed, not followed.
 */
export async function syncFolder(folder: string, content: FolderContent): Promise<void> {
  await mkdir(folder, { recursive: true })
  const existing = new Set(await removeOthers(folder, content, listFolders(content)))
  await forEachConcurrent(
    content,
    async ([path, file]) => {
      const target = join(folder, path)
      if (existing.has(path) && isSame(target, file)) return
      // A copy of a file that must not be written cannot be written either.
      if (existing.has(path)) await rm(target)
      await (isCopy(file) ? copyToNewFolder(file.copyOf, target) : outputFile(target, file))
    },
    CONCURRENCY,
  )
}

/** Lists the folders that files are in, at any depth. */
function listFolders(content: FolderContent): Set<string> {
  const folders = new Set<string>()
  for (const path of content.keys()) {
    for (let folder = posix.dirname(path); folder !== '.' && !folders.has(folder); folder = posix.dirname(folder))
      folders.add(folder)
  }
  return folders
}

/** Removes from a folder what is not wanted, and restores the permissions of folders. @returns the files that are left */
async function removeOthers(
  root: string,
  content: FolderContent,
  folders: ReadonlySet<string>,
  folder = '',
): Promise<string[]> {
  const files: string[] = []
  const { mode } = statSync(join(root, folder))
  const missing = newPermissions(0o777) & ~mode
  if (missing !== 0) await chmod(join(root, folder), mode | missing)
  // As bytes, since not every name is Unicode.
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, encoding: 'buffer' })) {
    const path = folder + entry.name.toString()
    if (entry.isFile() && content.has(path)) files.push(path)
    else if (entry.isDirectory() && folders.has(path))
      files.push(...(await removeOthers(root, content, folders, `${path}/`)))
    else await rm(Buffer.concat([Buffer.from(join(root, folder) + sep), entry.name]), { recursive: true })
  }
  return files
}

function isSame(path: string, content: FileContent): boolean {
  const { size, mode } = isCopy(content)
    ? statSync(content.copyOf)
    : { size: Buffer.byteLength(content), mode: newPermissions(0o666) }
  const existing = statSync(path)
  if (size > MAX_COMPARED_BYTES || existing.size !== size || (mode & ~existing.mode) !== 0) return false
  return readFileSync(path).equals(isCopy(content) ? readFileSync(content.copyOf) : Buffer.from(content))
}

/** The permissions of a new file or folder. @param asked those that its program asks for */
function newPermissions(asked: number): number {
  return asked & ~process.umask()
}

function isCopy(content: FileContent): content is { copyOf: string } {
  return typeof content === 'object' && 'copyOf' in content
}
