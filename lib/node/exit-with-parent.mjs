/*
 * Loaded into every script that a build starts, and by it into those that it starts in turn. Whoever ends
 * the build ends them with it, by kill -9 too, so that none of them writes into the next build’s folders.
 */
const parent = process.ppid

setInterval(() => {
  if (isGone()) process.exit(1)
}, 200).unref()

function isGone() {
  if (process.ppid !== parent) return true
  try {
    // Windows goes on naming a parent that is gone.
    process.kill(parent, 0)
    return false
  } catch {
    return true
  }
}
