import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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
}

/** What imports have written, so that the next one may replace it as long as nobody else has changed it. */
export const MANIFEST = '.import/manifest.json'

type Manifest = {
  /** The hashes of all that imports have written at a path. */
  files: Record<string, string[]>
}

/**
 * Writes the files of a plan. A file that is there is left alone, unless an earlier import has written it and nobody has
 * changed it since. Each file appears whole or not at all, so an import that was interrupted is continued by the next.
 *
 * @param root the absolute path of the target folder
 */
export async function writePlan(
  root: string,
  files: PlannedFile[],
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Written> {
  const manifest = await readManifest(root)
  const written: Written = { created: [], updated: [], unchanged: [], kept: [] }
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
  for (const paths of Object.values(written)) paths.sort()
  if (dryRun) return written
  // Before the files, so that those of an import that was interrupted count as its own.
  await replaceFile(join(root, MANIFEST), `${JSON.stringify(sortKeys(manifest), null, 1)}\n`)
  await forEachConcurrent(toWrite, ({ path, content }) => replaceFile(join(root, path), content))
  return written
}

function decide(planned: string, there: string | undefined, before: string[]): keyof Written {
  if (there === undefined) return 'created'
  if (there === planned) return 'unchanged'
  return before.includes(there) ? 'updated' : 'kept'
}

/** What earlier imports have written into a folder. @param root its absolute path */
export async function readManifest(root: string): Promise<Manifest> {
  const text = await readFile(join(root, MANIFEST), 'utf8').catch(() => undefined)
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
