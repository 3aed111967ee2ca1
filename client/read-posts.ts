const KEY = 'read'

/** The paths of the posts that were read to the end in this browser, from its local storage. */
export function getReadPosts(): Set<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return new Set(Array.isArray(stored) ? stored.filter((path) => typeof path === 'string') : [])
  } catch {
    // The browser blocks storage, or the stored value is corrupt.
    return new Set()
  }
}

/** Replaces the stored paths. They never leave the browser. */
export function storeReadPosts(paths: Set<string>): void {
  try {
    if (paths.size === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify([...paths]))
  } catch {
    // The browser blocks storage.
  }
}
