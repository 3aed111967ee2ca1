import { existsSync } from 'node:fs'
import { watch } from 'chokidar'
import { siteFolders } from '@/lib/config/paths'
import { writeFileAtomic } from '@/lib/node/fs'
import { makeDevIndex } from '@/lib/output/search-index/make-dev-index'
import { checkContent } from './compile-content'
import { makeFileReader } from './read-file'
import { formatIssues } from './report'
import { makeHandOver } from './write-compiled'

/**
 * The content check in dev: looks again after every change, tells the terminal what is new, and hands
 * texts and findings over to Contentlayer and the pages.
 */
const folders = siteFolders()
const read = makeFileReader(folders.contentDir)
const handOver = makeHandOver(folders)
const index = makeDevIndex(folders)
let lastReport = ''
let running: Promise<void> = Promise.resolve()

async function check() {
  const report = await checkContent(folders.contentDir, new Date().toISOString(), {
    read,
    onRead: handOver.frontMatters,
    // The author finds drafts, too.
    preview: true,
  })
  index({ library: report.shown, renderings: report.renderings })
  if (await handOver.report(report)) showPagesAgain()
  const described = formatIssues(report)
  if (described !== lastReport) console.log(described)
  lastReport = described
}

/** One after the other; a file that vanishes between listing and reading is met again at its own event. */
function checkAgain() {
  running = running.then(check).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || !existsSync(folders.contentDir)) throw error
  })
}

/** An editor’s save is several events; so is a `git checkout`. */
function onceQuiet(react: () => void): () => void {
  let pending: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(pending)
    pending = setTimeout(react, 20)
  }
}

watch(folders.contentDir, { ignoreInitial: true })
  // What was saved while the watcher looked around for the first time is news to nobody else.
  .on('ready', checkAgain)
  .on('all', onceQuiet(checkAgain))

// What Contentlayer makes of a front matter comes a little later than the rest.
watch(folders.generatedDir, { ignoreInitial: true }).on('all', onceQuiet(showPagesAgain))

/** Next renders the pages that are open again. */
function showPagesAgain() {
  writeFileAtomic(folders.revisionFile, `${Date.now()}\n`)
}
