import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { ContentReport } from './content-check/check-content'
import type { SiteFolders } from './site-folders'

/** Gives Contentlayer and the pages what the content check read and found. */
export type HandOver = (report: ContentReport) => Promise<void>

/**
 * Keeps `checkedDir` equal to what the content check could read, touching only what changed, and writes
 * its findings beside it. Contentlayer reads these copies, so that it meets nothing the check has not
 * met: no CRLF, at which it fails behind a bracket or a quote, no other encoding, no broken YAML. A
 * file that cannot be read keeps its last good copy.
 */
export function makeHandOver({ checkedDir, problemsFile }: SiteFolders): HandOver {
  let copies: Map<string, string> | undefined
  return async ({ texts, unreadable, problems }) => {
    copies ??= await readCopies(checkedDir)
    for (const [file, text] of texts) {
      if (copies.get(file) === text) continue
      await mkdir(dirname(join(checkedDir, file)), { recursive: true })
      await writeFile(join(checkedDir, file), text)
      copies.set(file, text)
    }
    for (const file of copies.keys()) {
      if (texts.has(file) || unreadable.includes(file)) continue
      await rm(join(checkedDir, file), { force: true })
      copies.delete(file)
    }
    await mkdir(dirname(problemsFile), { recursive: true })
    const findings = `${JSON.stringify(problems, null, 2)}\n`
    if ((await readFile(problemsFile, 'utf8').catch(() => '')) !== findings) await writeFile(problemsFile, findings)
  }
}

async function readCopies(checkedDir: string): Promise<Map<string, string>> {
  await mkdir(checkedDir, { recursive: true })
  const entries = await readdir(checkedDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const named = files.map(
    async (path): Promise<[string, string]> => [
      path
        .slice(checkedDir.length + 1)
        .split(sep)
        .join('/'),
      await readFile(path, 'utf8'),
    ],
  )
  return new Map(await Promise.all(named))
}
