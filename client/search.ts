/*
 * The search, loaded when somebody asks for it: as a dialog on every page, or in the page that is there for it.
 */
import { adoptStyles } from './adopt-styles'
import css from './search/search.css'
import { makeSearchDialog } from './search/search-dialog'
import { SearchEngine } from './search/search-engine'
import { defineSearchPage } from './search/search-page'

const engine = new SearchEngine()
const ask = engine.ask.bind(engine)
let dialog: HTMLDialogElement | undefined

/** @param searchPage the address of the search page */
export function open(searchPage: string): void {
  const input = document.querySelector<HTMLInputElement>('search-page input')
  if (input) {
    input.select()
    return
  }
  if (!dialog) {
    dialog = makeSearchDialog(ask, searchPage, showShortcuts)
    document.body.append(dialog)
    engine.warmUp()
  }
  dialog.showModal()
  dialog.querySelector('input')?.select()
}

async function showShortcuts() {
  const shortcuts = await import('./shortcut-list.js')
  dialog?.close()
  shortcuts.open()
}

adoptStyles(css)
defineSearchPage(ask)
