import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { toFileName } from '@/lib/import/plan/file-names'
import type { PlannedFile } from '@/lib/import/plan/plan-import'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'

/** What has become of the planned files, by their paths. */
export type Written = {
  created: string[]
  /** Written by an earlier import, not changed since by anybody, and different now. */
  updated: string[]
  unchanged: string[]
  /** There already, with another content: somebody else’s, or changed since the last import. */
  kept: string[]
  /** Written by an earlier import, not changed since by anybody, and not planned any more. */
  removed: string[]
}

/** What is remembered of the imports of a folder, so that the next one may replace it as long as nobody else has changed it. */
function manifestPath({ folder, file }: ImportFolders): string {
  return `.import/${toFileName(file ?? basename(folder)) || 'import'}.json`
}

/** The absolute paths of the source and of the target, and the name of the export in the source, if that was named. */
type ImportFolders = { folder: string; file?: string | undefined; root: string }

type Manifest = {
  /** The hashes of all that imports have written at a path. */
  files: Record<string, string[]>
}

/**
 * Writes the files of a plan. A file that is there is left alone, unless an earlier import has written it and nobody has
 * changed it since. Each file appears whole or not at all, so an import that was interrupted is continued by the next.
 */
export async function writePlan(
  folders: ImportFolders,
  files: PlannedFile[],
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Written> {
  const { root } = folders
  const manifest = await readManifest(folders)
  const written: Written = { created: [], updated: [], unchanged: [], kept: [], removed: [] }
  const toWrite: PlannedFile[] = []
  await forEachConcurrent(files, async (file) => {
    const { path, content } = file
    const hash = hashOf(typeof content === 'string' ? Buffer.from(content) : await readFile(content.copyOf))
    const there = await readFile(join(root, path)).catch(() => undefined)
    const before = manifest.files[path] ?? []
    const outcome = decide(hash, there && hashOf(there), before)
    written[outcome].push(path)
    if (outcome !== 'kept') manifest.files[path] = [...new Set([...before, hash])]
    if (outcome === 'created' || outcome === 'updated') toWrite.push(file)
  })
  const planned = new Set(files.map(({ path }) => path))
  for (const [path, before] of Object.entries(manifest.files).filter(([path]) => !planned.has(path))) {
    const there = await readFile(join(root, path)).catch(() => undefined)
    if (there) written[before.includes(hashOf(there)) ? 'removed' : 'kept'].push(path)
  }
  for (const paths of Object.values(written)) paths.sort()
  if (dryRun) return written
  // Before the files, so that those of an import that was interrupted count as its own.
  await replaceFile(join(root, manifestPath(folders)), `${JSON.stringify(sortKeys(manifest), null, 1)}\n`)
  await forEachConcurrent(toWrite, ({ path, content }) => replaceFile(join(root, path), content))
  for (const path of written.removed) await rm(join(root, path))
  return written
}

function decide(planned: string, there: string | undefined, before: string[]): Exclude<keyof Written, 'removed'> {
  if (there === undefined) return 'created'
  if (there === planned) return 'unchanged'
  return before.includes(there) ? 'updated' : 'kept'
}

/** What earlier imports of a folder have written. */
export async function readManifest(folders: ImportFolders): Promise<Manifest> {
  const text = await readFile(join(folders.root, manifestPath(folders)), 'utf8').catch(() => undefined)
  try {
    return text === undefined ? { files: {} } : JSON.parse(text)
  } catch {
    // Without it, nothing that is there is replaced.
    return { files: {} }
  }
}

/** Writes beside the file first, so that it is never there in part. */
async function replaceFile(path: string, content: PlannedFile['content']): Promise<void> {
  const temporary = `${path}.importing`
  await mkdir(dirname(path), { recursive: true })
  await (typeof content === 'string' ? writeFile(temporary, content) : copyFile(content.copyOf, temporary))
  await rename(temporary, path).catch(async (error: unknown) => {
    await rm(temporary, { force: true })
    throw error
  })
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}

function sortKeys({ files }: Manifest): Manifest {
  return { files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) }
}
