const KEY = 'single-keys'

/** Whether keys without Ctrl or ⌘ do something; they do until a reader turns them off. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** Remembers it on this device. */
export function turnSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // The reader lets no site remember anything.
  }
}
