import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileError } from '@/lib/content/front-matter/source-file'
import type { Issue } from '@/lib/diagnostics/issue'

/** The files of the content folder, as paths within it with forward slashes, in a stable order. */
export type ContentFiles = { files: string[]; issues: Issue[] }

/**
 * Lists the content folder. Names that begin with a dot are skipped: editors and systems leave them behind.
 * Symbolic links are followed as long as they stay within the folder.
 *
 * @param contentDir absolute path
 */
export async function listContentFiles(contentDir: string): Promise<ContentFiles> {
  const list: ContentFiles = { files: [], issues: [] }
  const root = await realpath(contentDir).catch(() => undefined)
  if (root === undefined || !(await stat(root)).isDirectory()) {
    const message = `the content folder ${root === undefined ? 'does not exist' : 'is a file'}`
    list.issues.push(fileError('', message, 'create it, or set CONTENT_DIR to another'))
    return list
  }
  await visitFolder('', { contentDir, root, list, above: [] })
  list.files.sort()
  return list
}

type Visit = {
  contentDir: string
  root: string
  list: ContentFiles
  /** The folders above this one, by their real paths. */
  above: string[]
}

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
  const report = (message: string, fix: string) => visit.list.issues.push(fileError(file, message, fix))
  const target = await realpath(join(visit.contentDir, file)).catch(() => undefined)
  if (target === undefined) {
    report('the target of this symbolic link does not exist', 'remove the link, or restore its target')
    return
  }
  const within = relative(visit.root, target)
  if (within.startsWith(`..${sep}`) || within === '..' || within === target) {
    report('the target of this symbolic link is outside the content folder', 'put the file itself here')
    return
  }
  if (visit.above.includes(target)) {
    report('this symbolic link points to a folder that contains it', 'remove the link')
    return
  }
  if ((await stat(target)).isDirectory()) await visitFolder(file, visit)
  else visit.list.files.push(file)
}
