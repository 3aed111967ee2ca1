import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentReport } from './content-check/check-content'
import { filesBelow, writeAtOnce, writeWithFolders } from './file-system'
import type { SiteFolders } from './site-folders'

/** Gives Contentlayer and the pages what the content check read and found. */
export type HandOver = (report: ContentReport) => Promise<void>

/**
 * Keeps `checkedDir` and `renderedDir` equal to what the content check read, touching only what
 * changed, and writes its findings beside them. Contentlayer reads these copies, so that it meets
 * nothing the check has not met, and nothing is rendered twice. A file that cannot be read keeps its
 * last good copy.
 */
export function makeHandOver({ checkedDir, renderedDir, problemsFile }: SiteFolders): HandOver {
  const handedOver = new Map<string, string>()
  let lastFound = ''
  return async ({ readable, unreadable, problems }) => {
    for (const [file, { text, rendered }] of readable) {
      const json = JSON.stringify(rendered)
      if (handedOver.get(file) === text + json) continue
      const isRenderedAnew = await writeIfNew(join(renderedDir, `${file}.json`), json)
      // Contentlayer takes a file for unchanged by its time, so its copy moves along with its rendering.
      await (isRenderedAnew ? writeWithFolders : writeIfNew)(join(checkedDir, file), text)
      handedOver.set(file, text + json)
    }
    // A site without content has left no copies.
    await mkdir(checkedDir, { recursive: true })
    for (const file of await filesBelow(checkedDir)) {
      if (readable.has(file) || unreadable.includes(file)) continue
      await rm(join(checkedDir, file), { force: true })
      handedOver.delete(file)
    }
    const found = `${JSON.stringify(problems, null, 2)}\n`
    if (found !== lastFound) writeAtOnce(problemsFile, found)
    lastFound = found
  }
}

/** @returns whether it was new */
async function writeIfNew(path: string, text: string): Promise<boolean> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return false
  await writeWithFolders(path, text)
  return true
}
