import { statSync } from 'node:fs'
import { type FSWatcher, watch } from 'chokidar'
import { hasCode } from './fs'

/** How often to look whether a folder is still the same, in milliseconds. */
const POLL_INTERVAL = 200

/**
 * Watches folders and what is in them. A folder need not exist; it may be moved away, replaced, and come back.
 *
 * @param onChange is called when a folder begins to be watched, and with the path of every change; often several times
 *   for one
 * @returns a function that stops watching
 */
export function watchFolders(folders: string[], onChange: (path?: string) => void): () => Promise<void> {
  const closers = folders.map((folder) => watchFolder(folder, onChange))
  return async () => {
    await Promise.all(closers.map((close) => close()))
  }
}

function watchFolder(folder: string, onChange: (path?: string) => void): () => Promise<void> {
  let watched: { inode: number; watcher: FSWatcher } | undefined
  const timer = setInterval(check, POLL_INTERVAL)
  check()
  return async () => {
    clearInterval(timer)
    await watched?.watcher.close()
  }

  /** A folder that has been replaced by another one of its name is not watched any more. */
  function check() {
    const inode = statSync(folder, { throwIfNoEntry: false })?.ino
    if (inode === watched?.inode) return
    void watched?.watcher.close()
    onChange()
    watched = inode === undefined ? undefined : { inode, watcher: start() }
  }

  function start(): FSWatcher {
    const watcher = watch(folder, { ignoreInitial: true })
    let isReported = false
    return watcher
      .on('ready', () => onChange())
      .on('error', (error) => {
        // There can be one for every file.
        if (!isReported) console.error(describeError(error, folder))
        isReported = true
      })
      .on('all', (event, path) => {
        onChange(path)
        const isGone = event === 'unlinkDir' && path === folder
        if (!isGone || watched?.watcher !== watcher) return
        void watcher.close()
        watched = undefined
      })
  }
}

/** What to do about an error of the system, by its code. */
const FIXES: Record<string, string> = {
  ENOSPC: 'raise fs.inotify.max_user_watches',
  EMFILE: 'raise the number of open files, or fs.inotify.max_user_instances',
}

function describeError(error: unknown, folder: string): string {
  const [, fix = 'correct it, and start again'] = Object.entries(FIXES).find(([code]) => hasCode(error, code)) ?? []
  const reason = error instanceof Error ? error.message : error
  return `Some changes in ${folder} will not be noticed: ${reason} (${fix})`
}
