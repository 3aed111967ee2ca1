import { type FetchResults, SearchBox } from './search-box'
import { createSearchUrl, parseSearchUrl } from './search-url'

/**
 * Defines the element that turns the form of the search page into a search. It searches for the query in the URL, and
 * updates the URL while the reader types, so that a search can be bookmarked.
 *
 *     <search-page><form action="/search/"><input name="q"></form></search-page>
 */
export function defineSearchPage(fetchResults: FetchResults): void {
  class SearchPage extends HTMLElement {
    connectedCallback() {
      const form = this.querySelector('form')
      const input = this.querySelector('input')
      if (!form || !input) return
      const box = new SearchBox(input, fetchResults, (request) => {
        history.replaceState(history.state, '', createSearchUrl(location.pathname, request))
      })
      this.append(box.element)
      form.addEventListener('submit', (event) => event.preventDefault())
      const { query, filters } = parseSearchUrl(new URL(location.href))
      // What the reader typed before this script was loaded wins over the URL.
      if (input.value === '') input.value = query
      if (input.value !== '') box.search(filters)
    }
  }
  customElements.define('search-page', SearchPage)
}
