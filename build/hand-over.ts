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
export function makeHandOver({ checkedDir, renderedDir, problemsFile, imagesFile }: SiteFolders): HandOver {
  const handedOver = new Map<string, string>()
  let [lastFound, lastImages] = ['', '']
  return async ({ readable, unreadable, problems, images }) => {
    // Before the texts that show them.
    const imageWork = JSON.stringify(images)
    if (imageWork !== lastImages) await writeWithFolders(imagesFile, imageWork)
    lastImages = imageWork
    for (const [file, { text, rendered }] of readable) {
      const json = JSON.stringify(rendered)
      if (handedOver.get(file) === text + json) continue
      const [copy, rendering] = [join(checkedDir, file), join(renderedDir, `${file}.json`)]
      // Contentlayer takes a file for unchanged by its time, so its copy is made anew with its rendering. It
      // goes first, so that whatever is interrupted here is done again by the next run.
      if (!(await holds(rendering, json))) {
        await rm(copy, { force: true })
        await writeWithFolders(rendering, json)
      }
      if (!(await holds(copy, text))) await writeWithFolders(copy, text)
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

async function holds(path: string, text: string): Promise<boolean> {
  return (await readFile(path, 'utf8').catch(() => undefined)) === text
}
