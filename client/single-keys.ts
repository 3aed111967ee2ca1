const KEY = 'single-keys'

/** Whether shortcuts without Ctrl or ⌘ are enabled, which is the default. */
export function areSingleKeysEnabled(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** Stores the choice in this browser. */
export function setSingleKeys(isEnabled: boolean): void {
  try {
    if (isEnabled) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // The browser blocks storage.
  }
}
