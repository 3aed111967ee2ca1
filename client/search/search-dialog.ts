import { createElement } from '@/client/create-element'
import { type FetchResults, SearchBox } from './search-box'
import { createSearchUrl } from './search-url'

/**
 * Creates the dialog in which readers search from any page.
 *
 * @param searchPageUrl the URL of the search page, to which the dialog links
 * @param showShortcuts opens the list of keyboard shortcuts
 */
export function createSearchDialog(
  fetchResults: FetchResults,
  searchPageUrl: string,
  showShortcuts: () => void,
): HTMLDialogElement {
  const label = MESSAGES.searchThisBlog
  const input = createElement('input', { type: 'text', autofocus: true, 'aria-label': label, placeholder: label })
  const pageLink = createElement('a', { href: searchPageUrl }, MESSAGES.openSearchPage)
  const box = new SearchBox(input, fetchResults, (request) => {
    pageLink.href = createSearchUrl(searchPageUrl, request)
  })
  const close = createElement('button', { type: 'button' }, MESSAGES.close)
  const shortcuts = createElement('button', { type: 'button' }, MESSAGES.keyboardShortcuts)
  const dialog = createElement(
    'dialog',
    { class: 'search-dialog', 'aria-label': MESSAGES.search },
    createElement('div', { class: 'search-bar' }, input, close),
    box.element,
    createElement('p', { class: 'search-footer' }, pageLink, ' ', shortcuts),
  )
  close.addEventListener('click', () => dialog.close())
  shortcuts.addEventListener('click', showShortcuts)
  dialog.addEventListener('click', ({ target }) => {
    // A click on the backdrop has the dialog as its target. A link may go to a place on this very page.
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close()
  })
  return dialog
}
