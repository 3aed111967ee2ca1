import { areSingleKeysEnabled } from './single-keys'

/** Readers can turn single-key shortcuts off (WCAG 2.2, 2.1.4). */
const SINGLE_KEYS: Record<string, ShortcutTarget> = { '/': 'search', '?': 'shortcuts' }

type ShortcutTarget = 'search' | 'shortcuts'

/**
 * Opens the search or the list of shortcuts when their keys are pressed, and the search when `<a data-opens="search">`
 * is clicked. Both are loaded on demand.
 */
export function listenForShortcuts(): void {
  addEventListener('keydown', (event) => {
    const shortcutTarget = getShortcutTarget(event)
    if (!shortcutTarget) return
    event.preventDefault()
    open(shortcutTarget)
  })
  addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event
    const link = target instanceof Element && target.closest<HTMLElement>('[data-opens]')
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return
    event.preventDefault()
    open('search')
  })
}

function getShortcutTarget(event: KeyboardEvent): ShortcutTarget | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey, target, isComposing } = event
  if (altKey || isComposing) return undefined
  const key = getKey(event)
  if (ctrlKey || metaKey) return key === 'k' && !shiftKey ? 'search' : undefined
  // Not `matches('input, …')`: the export would take the words for tag names, and keep their CSS rules on every page.
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  return isTyping || !areSingleKeysEnabled() ? undefined : SINGLE_KEYS[key]
}

/** The character of a key; on layouts without Latin letters, the one that the key has on a US keyboard. */
function getKey({ key, code, shiftKey }: KeyboardEvent): string {
  // Greek is the first script after Latin in Unicode.
  const isOtherScript = key >= '\u0370'
  if (isOtherScript && code === 'Slash') return shiftKey ? '?' : '/'
  // Chrome’s autofill sends events without a key.
  return isOtherScript ? code.slice(3).toLowerCase() : key?.toLowerCase()
}

async function open(shortcutTarget: ShortcutTarget) {
  const searchPageUrl = document.querySelector<HTMLAnchorElement>('[data-opens]')?.href ?? ''
  try {
    if (shortcutTarget === 'shortcuts') (await import('./shortcut-list.js')).open()
    else (await import('./search.js')).open(searchPageUrl)
  } catch {
    // Without a connection, the browser shows its own error page.
    location.assign(searchPageUrl)
  }
}
