import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Progress } from '@/lib/command-line/progress'
import { resolveSitePaths, type SitePaths } from '@/lib/config/paths'
import { listImportedSettings } from '@/lib/config/settings-file'
import { checkSettingsFile, getSettingsIssues } from '@/lib/config/settings-issues'
import { settingsPath } from '@/lib/config/settings-path'
import { writeSettings } from '@/lib/config/work-dir'
import type { ContentMessage } from '@/lib/content/content-message'
import type { Site } from '@/lib/content/site'
import { createSnapshotWriter } from '@/lib/content/site-snapshot'
import { formatIssue, formatIssueCount, type Issue, type IssueReport } from '@/lib/diagnostics/issue'
import { formatIssueList } from '@/lib/diagnostics/issue-report'
import { createChannel } from '@/lib/node/channel'
import { debounce } from '@/lib/node/debounce'
import { writeFileAtomic } from '@/lib/node/fs'
import { createRunner } from '@/lib/node/run-again'
import { watchFolders } from '@/lib/node/watch-folders'
import { createDevIndexer } from '@/lib/output/search-index/create-dev-indexer'
import { getSiteRedirects } from '@/lib/output/site-redirects'
import { getRoutes } from '@/lib/pages/routes'
import { readTheme, themeFolders } from '@/lib/theme/read-theme'
import { writeTheme } from '@/lib/theme/write-theme'
import type { Compilation } from './compile-content'
import { createCompiler } from './compiler'
import { formatPublication } from './report'

/** How long no file may change before the content is compiled, in milliseconds: a save causes several events. */
const QUIET_PERIOD = 20
/** The same while many files change, as in a `git checkout`. */
const BULK_QUIET_PERIOD = 100
const BULK_FILES = 4

/** How long Contentlayer waits for further changes, in milliseconds: it writes every document again, and no page waits. */
const IDLE_PERIOD = 10_000

/** How long an editor may take to replace a file, in milliseconds. */
const REPLACE_PERIOD = 300

/** The longest that a timer can wait. */
const MAX_TIMEOUT = 2 ** 31 - 1

export type ContentWatcher = {
  /** @returns a function that waits for documents newer than those it returned last */
  subscribe: () => () => Promise<Site>
}

let watcher: ContentWatcher | undefined

/** The only watcher of this process: Contentlayer subscribes again whenever its config changes. */
export function watchContent(): ContentWatcher {
  watcher ??= startWatching()
  return watcher
}

/**
 * Compiles the content now, after every change, and at the moment when a scheduled post is published. Pages see the
 * result at once, the search index and Contentlayer when nothing has changed for a while.
 */
function startWatching(): ContentWatcher {
  const paths = resolveSitePaths()
  const compile = createCompiler(paths, { onProgress: createRenderingReport() })
  const show = createPublisher(paths)
  const updateSearchIndex = createDevIndexer(paths)
  const documents = createChannel<Site>()
  let settingsIssues: Issue[] | undefined
  let changed = new Set<string>()
  let nextChange: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined

  async function compileChanges() {
    const files = changed
    changed = new Set()
    const theme = readTheme()
    const compilation = await compile([...(settingsIssues ?? getSettingsIssues()), ...theme.issues])
    const hasOtherTheme = await writeTheme(theme, paths)
    await show(compilation, files.size, hasOtherTheme)
    clearTimeout(nextChange)
    if (compilation.nextChange !== undefined) {
      const delay = Date.parse(compilation.nextChange) - Date.now()
      nextChange = setTimeout(request, Math.min(Math.max(delay, 0), MAX_TIMEOUT))
    }
    updateSearchIndex(compilation.site)
    clearTimeout(idle)
    idle = setTimeout(() => documents.send(compilation.site), IDLE_PERIOD)
  }

  const request = createRunner(compileChanges)
  const requestSoon = debounce(request, () => (changed.size < BULK_FILES ? QUIET_PERIOD : BULK_QUIET_PERIOD))

  watchFolders([paths.contentDir, paths.publicDir, ...themeFolders()], (path) => {
    if (path !== undefined) changed.add(path)
    requestSoon()
  })
  watchSettings((issues) => {
    settingsIssues = issues
    request()
  })
  writeSettings(paths)
  request()
  return { subscribe: documents.subscribe }
}

/** Checks the settings when they change, and asks for another process when there are others that are valid. */
function watchSettings(onCheck: (issues: Issue[]) => void) {
  // Another import is another text of the settings file, with which this process ends.
  const files = [settingsPath(), ...listImportedSettings()]
  const read = () => (files.every(existsSync) ? files.map((file) => readFileSync(file, 'utf8')).join('\0') : undefined)
  const initial = read()
  const check = async () => {
    // Editors that replace a file remove it for a moment.
    if (read() === undefined) await wait(REPLACE_PERIOD)
    const isChanged = read() !== initial
    const issues = isChanged ? await checkSettingsFile() : getSettingsIssues()
    onCheck(issues)
    if (!isChanged || issues.length > 0) return
    tell('The settings have changed; compiling everything again.')
    process.send?.('settings changed' satisfies ContentMessage)
  }
  const request = createRunner(check)
  watchFolders(
    files,
    debounce(request, () => QUIET_PERIOD),
  )
}

/**
 * Creates a function that shows a compilation: it writes everything that pages read, has Next render the open ones
 * again if they are different, and says on the terminal what is new for the author.
 */
function createPublisher(
  paths: SitePaths,
): (compilation: Compilation, changedFiles: number, hasOtherTheme: boolean) => Promise<void> {
  const writeSnapshot = createSnapshotWriter(paths.snapshotDir)
  let reported: Set<string> | undefined
  return async (compilation, changedFiles, hasOtherTheme) => {
    writeCompilation(paths, compilation)
    const issues = new Set(compilation.issues.map(formatIssue))
    const newIssues = compilation.issues.filter((issue) => !reported?.has(formatIssue(issue)))
    const hasOtherIssues = newIssues.length > 0 || reported?.size !== issues.size
    const hasOtherSite = writeSnapshot(compilation.site)
    if (hasOtherSite || hasOtherIssues || hasOtherTheme) writeFileAtomic(paths.revisionFile, `${Date.now()}\n`)
    if (reported === undefined) tell(formatPublication(compilation, paths.contentDir))
    if (changedFiles >= BULK_FILES) tell(`${changedFiles} files have changed.`)
    // After a fix, what is left; scrolling back for that would show what has been fixed too.
    const listed = newIssues.length > 0 ? newIssues : compilation.issues
    if (hasOtherIssues) tell([...formatIssueList(listed), formatIssueCount(compilation.issues)].join('\n'))
    reported = issues
    const { site, hiddenPages } = compilation
    const pages = [...getRoutes(site).map(({ path }) => path), ...hiddenPages]
    process.send?.({ pages, redirects: getSiteRedirects(site) } satisfies ContentMessage)
  }
}

/** Writes what the dev server needs besides the documents: images, bundle files and issues. */
function writeCompilation(
  { imagesFile, bundleFilesFile, issuesFile }: SitePaths,
  { images, bundleFiles, issues, states, hiddenPages }: Compilation,
) {
  writeFileAtomic(imagesFile, JSON.stringify(images))
  writeFileAtomic(bundleFilesFile, JSON.stringify(bundleFiles))
  writeFileAtomic(issuesFile, `${JSON.stringify({ issues, states, hiddenPages } satisfies IssueReport, null, 2)}\n`)
}

/** Creates a function that says how far the rendering of many texts is: `Rendered 250 of 1000 texts.` */
function createRenderingReport(): Progress {
  let reported = 0
  return (finished, total) => {
    if (finished < reported) reported = 0
    if (finished - reported < total / 4) return
    reported = finished
    tell(`Rendered ${finished} of ${total} texts.`)
  }
}

/** Contentlayer says on stdout what it does; what an author should read is on stderr. */
function tell(text: string) {
  console.error(text)
}
