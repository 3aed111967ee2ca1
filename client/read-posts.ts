const KEY = 'read'

/** The paths of the posts that were read to their end, as this browser remembers them. */
export function readPosts(): Set<string> {
  try {
    const remembered: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return new Set(Array.isArray(remembered) ? remembered.filter((path) => typeof path === 'string') : [])
  } catch {
    // The reader lets no site remember anything, or something else wrote there.
    return new Set()
  }
}

/** Remembers exactly these; nothing but this browser learns of it. */
export function rememberRead(paths: Set<string>): void {
  try {
    if (paths.size === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify([...paths]))
  } catch {
    // It is forgotten then.
  }
}
