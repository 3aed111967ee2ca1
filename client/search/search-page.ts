import { whenHydrated } from '@/client/when-hydrated'
import { addressOf, questionIn } from './search-address'
import { type Ask, SearchBox } from './search-box'

/**
 * Makes the form of the search page the search itself: what the address asks is answered, and the address
 * follows what is typed, so that it can be linked to.
 *
 *     <search-page><form action="/search/"><input name="q"></form></search-page>
 */
export function defineSearchPage(ask: Ask): void {
  class SearchPage extends HTMLElement {
    async connectedCallback() {
      await whenHydrated(this)
      const form = this.querySelector('form')
      const input = this.querySelector('input')
      if (!form || !input) return
      const box = new SearchBox(input, ask, (question) => {
        history.replaceState(history.state, '', addressOf(location.pathname, question))
      })
      this.append(box.element)
      form.addEventListener('submit', (event) => event.preventDefault())
      const { query, filters } = questionIn(new URL(location.href))
      // What was typed before this script was there is the reader’s last word.
      if (input.value === '') input.value = query
      if (input.value !== '') box.search(filters)
    }
  }
  customElements.define('search-page', SearchPage)
}
