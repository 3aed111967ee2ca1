import { areSingleKeysOn } from './single-keys'

/** What each key opens. Single ones are the reader’s to turn off (WCAG 2.2, 2.1.4). */
const SINGLE_KEYS: Record<string, Opened> = { '/': 'search', '?': 'shortcuts' }

type Opened = 'search' | 'shortcuts'

/**
 * Opens the search, or the list of keys, by key or by a click on `<a data-opens="search">`. Neither is loaded
 * before.
 */
export function listenForShortcuts(): void {
  addEventListener('keydown', (event) => {
    const opened = openedBy(event)
    if (!opened) return
    event.preventDefault()
    open(opened)
  })
  addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event
    const link = target instanceof Element && target.closest<HTMLElement>('[data-opens]')
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return
    event.preventDefault()
    open('search')
  })
}

function openedBy({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): Opened | undefined {
  if (altKey || isComposing) return undefined
  if (ctrlKey || metaKey) return key === 'k' ? 'search' : undefined
  // In capitals they are no names to the style sheet, of which pages would get more.
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  return isTyping || !areSingleKeysOn() ? undefined : SINGLE_KEYS[key]
}

async function open(opened: Opened) {
  const searchPage = document.querySelector<HTMLAnchorElement>('[data-opens]')?.href ?? ''
  try {
    if (opened === 'shortcuts') (await import('./shortcut-list.js')).open()
    else (await import('./search.js')).open(searchPage)
  } catch {
    // Without a connection the browser says so.
    location.assign(searchPage)
  }
}
