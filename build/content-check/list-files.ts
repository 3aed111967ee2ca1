import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type ContentProblem, errorAtKey } from '@/lib/content/problem'

/** Every file of the content folder, as paths within it with forward slashes, in a stable order. */
export type FileList = { files: string[]; problems: ContentProblem[] }

/**
 * Lists the content folder. Names that begin with a dot are no content: editors and systems leave them.
 * Symbolic links are followed as long as they stay within the folder.
 */
export async function listFiles(contentDir: string): Promise<FileList> {
  const root = await realpath(contentDir)
  const list: FileList = { files: [], problems: [] }
  await visitFolder('', { contentDir, root, list, seen: new Set([root]) })
  list.files.sort()
  return list
}

type Visit = { contentDir: string; root: string; list: FileList; seen: Set<string> }

async function visitFolder(folder: string, visit: Visit): Promise<void> {
  for (const entry of await readdir(join(visit.contentDir, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isSymbolicLink()) await visitLink(file, visit)
    else if (entry.isDirectory()) await visitFolder(file, visit)
    else visit.list.files.push(file)
  }
}

async function visitLink(file: string, visit: Visit): Promise<void> {
  const target = await realpath(join(visit.contentDir, file)).catch(() => undefined)
  if (target === undefined) {
    visit.list.problems.push(
      errorAtKey(file, [], 'this symbolic link leads nowhere', 'remove it, or restore what it points at'),
    )
    return
  }
  const within = relative(visit.root, target)
  if (within.startsWith(`..${sep}`) || within === '..' || within === target) {
    visit.list.problems.push(
      errorAtKey(file, [], 'this symbolic link leaves the content folder', 'put the file itself here'),
    )
    return
  }
  if (visit.seen.has(target)) return
  visit.seen.add(target)
  if ((await stat(target)).isDirectory()) await visitFolder(file, visit)
  else visit.list.files.push(file)
}
