/* The search: a dialog that any page can open, and the search page. Loaded on demand. */
import { installStyles } from './install-styles'
import css from './search/search.css'
import { createSearchDialog } from './search/search-dialog'
import { SearchEngine } from './search/search-engine'
import { defineSearchPage } from './search/search-page'

const engine = new SearchEngine()
const search = engine.search.bind(engine)
let dialog: HTMLDialogElement | undefined

/**
 * Opens the search dialog; on the search page, focuses the input instead.
 *
 * @param searchPageUrl the URL of the search page, to which the dialog links
 */
export function open(searchPageUrl: string): void {
  const input = document.querySelector<HTMLInputElement>('search-page input')
  if (input) {
    input.select()
    return
  }
  if (!dialog) {
    dialog = createSearchDialog(search, searchPageUrl, showShortcuts)
    document.body.append(dialog)
    engine.preload()
  }
  dialog.showModal()
  dialog.querySelector('input')?.select()
}

async function showShortcuts() {
  const shortcuts = await import('./shortcut-list.js')
  dialog?.close()
  shortcuts.open()
}

installStyles(css)
defineSearchPage(search)
