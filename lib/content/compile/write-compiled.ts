import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { SiteFolders } from '@/lib/config/paths'
import { filesBelow, writeFileAtomic } from '@/lib/node/fs'
import type { ContentReport } from './compile-content'
import type { SourceFile, UnreadableFile } from './read-file'

/** Gives Contentlayer and the pages what the content check read and found. */
export type HandOver = {
  /** What Contentlayer reads. A file that cannot be read keeps its last good copy. */
  frontMatters: (sources: SourceFile[], unreadable: UnreadableFile[]) => Promise<void>
  /** What the pages show: what each body becomes, and every problem. @returns whether any of it is new */
  report: (report: ContentReport) => Promise<boolean>
}

/**
 * Keeps `checkedDir` and `renderedDir` equal to what the content check read, touching only what changed,
 * and writes its findings beside them. Contentlayer reads these copies, so that it meets nothing the
 * check has not met.
 */
export function makeHandOver({ checkedDir, renderedDir, issuesFile, imagesFile }: SiteFolders): HandOver {
  const frontMatters = makeCopies(checkedDir)
  const renderings = makeCopies(renderedDir)
  const images = makeCopies(dirname(imagesFile))
  const issues = makeCopies(dirname(issuesFile))
  return {
    async frontMatters(sources, unreadable) {
      // JSON is YAML that can be read in one way only.
      const copies = sources.map(
        ({ file, source }): Copy => [file, `---\n${JSON.stringify(source.frontMatter)}\n---\n`],
      )
      await frontMatters(copies)
      // A site without content has left no copies.
      await mkdir(checkedDir, { recursive: true })
      const known = new Set([...sources, ...unreadable].map(({ file }) => file))
      const gone = (await filesBelow(checkedDir)).filter((file) => !known.has(file))
      await Promise.all(gone.map((file) => rm(join(checkedDir, file), { force: true })))
    },
    async report(report) {
      // Before the texts that show them.
      await images([[basename(imagesFile), JSON.stringify(report.images)]])
      const isRenderedAnew = await renderings(
        [...report.renderings].map(([file, rendering]): Copy => [`${file}.json`, JSON.stringify(rendering)]),
      )
      const isFoundAnew = await issues([[basename(issuesFile), `${JSON.stringify(report.issues, null, 2)}\n`]])
      return isRenderedAnew || isFoundAnew
    },
  }
}

type Copy = [file: string, text: string]

/** Writes those of the copies that are not in the folder already; says whether any is another than the last time. */
function makeCopies(folder: string): (copies: Copy[]) => Promise<boolean> {
  let written: Map<string, string> | undefined
  return async (copies) => {
    const isFirst = written === undefined
    const hasEarlier = existsSync(folder)
    const changed = copies.filter(([file, text]) => written?.get(file) !== text)
    for (const [file, text] of changed) {
      const path = join(folder, file)
      const isThere = isFirst && hasEarlier && (await readFile(path, 'utf8').catch(() => undefined)) === text
      if (!isThere) {
        await mkdir(dirname(path), { recursive: true })
        writeFileAtomic(path, text)
      }
    }
    // What is gone is new when it comes back.
    written = new Map(copies)
    return changed.length > 0
  }
}
