import { closeSync, openSync, writeSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { displayPath } from '@/lib/config/display-path'
import type { SitePaths } from '@/lib/config/paths'
import type { Environment } from '@/lib/config/work-dir'
import { listDocuments, type Site } from '@/lib/content/site'
import { waitForLock } from '@/lib/node/lock'
import { contentlayerCommand, startScript } from '@/lib/node/process'

/** If this variable is set, the source plugin waits for a message with the path of a file of documents, one per line. */
export const DOCUMENTS_ARE_SENT = 'DOCUMENTS_ARE_SENT'

/** Contentlayer, which loads while this process compiles the content. */
export type ContentlayerProcess = {
  /** Sends it the documents of a site, once no other check or build is using the previous ones. */
  send: (site: Site) => Promise<void>
  /** Waits until it has written what was sent. Exits with its exit code if that is not 0. */
  finish: () => Promise<void>
  stop: () => void
}

export function startContentlayer(
  { documentsFile, documentsLockFile }: Pick<SitePaths, 'documentsFile' | 'documentsLockFile'>,
  env: Environment,
): ContentlayerProcess {
  const script = startScript(contentlayerCommand('build'), { ...env, [DOCUMENTS_ARE_SENT]: '1' })
  return {
    async send(site) {
      await waitForLock(documentsLockFile, ({ pid }) =>
        console.log(
          `Waiting for process ${pid}, which checks or builds this content (if it does neither, remove ${displayPath(documentsLockFile)}).`,
        ),
      )
      // A message of this size would take seconds, and a single text of it as much memory as the documents.
      const file = openSync(documentsFile, 'w')
      for (const document of listDocuments(site)) writeSync(file, `${JSON.stringify(document)}\n`)
      closeSync(file)
      script.send(documentsFile)
    },
    async finish() {
      const code = await script.exit
      if (code !== 0) process.exit(code)
      await rm(documentsFile)
    },
    stop: script.kill,
  }
}
