import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type ContentIssue, errorAtKey } from '@/lib/diagnostics/issue'

/** Every file of the content folder, as paths within it with forward slashes, in a stable order. */
export type FileList = { files: string[]; issues: ContentIssue[] }

/**
 * Lists the content folder. Names that begin with a dot are no content: editors and systems leave them.
 * Symbolic links are followed as long as they stay within the folder.
 */
export async function listFiles(contentDir: string): Promise<FileList> {
  const list: FileList = { files: [], issues: [] }
  const root = await realpath(contentDir).catch(() => undefined)
  if (root === undefined || !(await stat(root)).isDirectory()) {
    list.issues.push(errorAtKey('', [], 'there is no such content folder', 'make it, or set CONTENT_DIR to another'))
    return list
  }
  await visitFolder('', { contentDir, root, list, above: [] })
  list.files.sort()
  return list
}

/** `above`: the folders that lead to this one, as they are called without symbolic links. */
type Visit = { contentDir: string; root: string; list: FileList; above: string[] }

async function visitFolder(folder: string, { above, ...visit }: Visit): Promise<void> {
  const path = join(visit.contentDir, folder)
  const within: Visit = { ...visit, above: [...above, await realpath(path)] }
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isSymbolicLink()) await visitLink(file, within)
    else if (entry.isDirectory()) await visitFolder(file, within)
    else visit.list.files.push(file)
  }
}

async function visitLink(file: string, visit: Visit): Promise<void> {
  const complain = (message: string, fix: string) => visit.list.issues.push(errorAtKey(file, [], message, fix))
  const target = await realpath(join(visit.contentDir, file)).catch(() => undefined)
  if (target === undefined) {
    complain('this symbolic link leads nowhere', 'remove it, or restore what it points at')
    return
  }
  const within = relative(visit.root, target)
  if (within.startsWith(`..${sep}`) || within === '..' || within === target) {
    complain('this symbolic link leaves the content folder', 'put the file itself here')
    return
  }
  if (visit.above.includes(target)) {
    complain('this symbolic link leads in a circle', 'remove it')
    return
  }
  if ((await stat(target)).isDirectory()) await visitFolder(file, visit)
  else visit.list.files.push(file)
}
