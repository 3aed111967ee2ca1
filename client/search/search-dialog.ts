import { make } from '@/client/make'
import { addressOf } from './search-address'
import { type Ask, SearchBox } from './search-box'

/**
 * The dialog in which a reader searches from any page.
 *
 * @param searchPage where the page of the same search is
 * @param showShortcuts opens the list of keys
 */
export function makeSearchDialog(ask: Ask, searchPage: string, showShortcuts: () => void): HTMLDialogElement {
  const input = make('input', { type: 'text', autofocus: true, 'aria-label': 'Search this blog' })
  input.placeholder = 'Search this blog'
  const page = make('a', { href: searchPage }, 'Open as a page')
  const box = new SearchBox(input, ask, (question) => {
    page.href = addressOf(searchPage, question)
  })
  const close = make('button', { type: 'button' }, 'Close')
  const keys = make('button', { type: 'button' }, 'Keyboard shortcuts')
  const dialog = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    make('div', { class: 'search-bar' }, input, close),
    box.element,
    make('p', { class: 'search-foot' }, page, ' ', keys),
  )
  close.addEventListener('click', () => dialog.close())
  keys.addEventListener('click', showShortcuts)
  dialog.addEventListener('click', ({ target }) => {
    // A link may lead to a place on this very page; and what is not in the dialog is around it.
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close()
  })
  return dialog
}
