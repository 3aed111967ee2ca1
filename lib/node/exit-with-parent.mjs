/*
 * Makes a process exit when its parent does, even after kill -9, so that no script of an interrupted build keeps
 * writing into the folders of the next one. It is imported into every script that `startScript` starts.
 */
import './ignore-closed-pipes.mjs'

const parent = process.ppid

// Ctrl-C reaches every process of the terminal. Without a handler, each would print how it was interrupted.
process.on('SIGINT', () => process.exit(130))

setInterval(() => {
  if (isParentGone()) process.exit(1)
}, 200).unref()

function isParentGone() {
  if (process.ppid !== parent) return true
  try {
    // On Windows, `process.ppid` does not change when the parent exits.
    process.kill(parent, 0)
    return false
  } catch {
    return true
  }
}
