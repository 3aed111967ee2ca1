import { createElement } from '@/client/create-element'
import { choosePlural, fill } from '@/lib/language/message'
import { FilterBar } from './filter-bar'
import { findBestOption, renderResults } from './result-list'
import type { SearchRequest, SearchResponse } from './search-protocol'

/** Each result is loaded from its own file. Browsers load six at a time from one host. */
const RESULTS_AT_A_TIME = 6

/** Resolves to `undefined` if a newer request has replaced this one. */
export type FetchResults = (request: SearchRequest) => Promise<SearchResponse | undefined>

/**
 * Turns an input into a search, with filters, a status line, and results that the arrow keys select while the focus
 * stays in the input (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export class SearchBox {
  /** Everything but the input. */
  readonly element: HTMLElement
  readonly #input: HTMLInputElement
  readonly #fetchResults: FetchResults
  readonly #onSearch: (request: SearchRequest) => void
  readonly #list = createElement('div', { role: 'listbox', id: 'site:search-results', 'aria-label': MESSAGES.results })
  readonly #status = createElement('p', { role: 'status' })
  readonly #more = createElement('button', { type: 'button', hidden: true }, MESSAGES.moreResults)
  readonly #note = createElement('p', { class: 'search-note', hidden: true }, MESSAGES.unpublishedResults)
  readonly #filters = new FilterBar(() => this.search())
  #selected: Element | undefined
  /** A selection by the reader is kept when a better response arrives. */
  #isSelectedByReader = false
  #limit = RESULTS_AT_A_TIME
  #pending: Promise<void> = Promise.resolve()
  #newest = 0

  /** @param onSearch called with every request before it is sent, and with the empty query */
  constructor(
    input: HTMLInputElement,
    fetchResults: FetchResults,
    onSearch: (request: SearchRequest) => void = () => undefined,
  ) {
    this.#input = input
    this.#fetchResults = fetchResults
    this.#onSearch = onSearch
    for (const [name, value] of Object.entries({
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
      'aria-autocomplete': 'list',
      'aria-controls': this.#list.id,
      'aria-expanded': 'false',
    }))
      input.setAttribute(name, value)
    this.element = createElement('div', { class: 'search-body' }, this.#filters.element, this.#status, this.#list)
    this.element.append(this.#more, this.#note)
    input.addEventListener('input', () => this.search())
    input.addEventListener('keydown', (event) => this.#onKey(event))
    this.#more.addEventListener('click', () => this.#showMore())
  }

  /** Searches for the value of the input. */
  search(filters?: SearchRequest['filters']): void {
    if (filters) this.#filters.select(filters)
    this.#limit = RESULTS_AT_A_TIME
    this.#isSelectedByReader = false
    this.#pending = this.#update()
  }

  async #update(): Promise<void> {
    const number = ++this.#newest
    const isNewest = () => number === this.#newest
    const request = { query: this.#input.value.trim(), filters: this.#filters.selected, limit: this.#limit }
    this.#onSearch(request)
    if (request.query === '') {
      this.#filters.hide()
      this.#show([], '')
      return
    }
    try {
      const show = (response: SearchResponse | undefined) => {
        // The input may have been cleared in the meantime.
        if (!response || this.#input.value.trim() === '') return
        this.#filters.show(response.facets)
        this.#show(renderResults(response), getStatus(response, request), response)
      }
      const response = await this.#fetchResults(request)
      show(response)
      if (!response?.canRefine || !isNewest()) return
      // If this fails, the results that are shown remain.
      const better = await this.#fetchResults({ ...request, isExact: true }).catch(() => undefined)
      if (isNewest()) show(better)
    } catch {
      if (!isNewest()) return
      this.#show([], `${MESSAGES.searchFailed} `)
      const retry = createElement('button', { type: 'button' }, MESSAGES.tryAgain)
      retry.addEventListener('click', () => {
        this.#input.focus()
        this.search()
      })
      this.#status.append(retry)
    }
  }

  #show(groups: HTMLElement[], status: string, response?: SearchResponse) {
    const selectedHref = this.#isSelectedByReader ? this.#selected?.getAttribute('href') : undefined
    this.#list.replaceChildren(...groups)
    this.#list.hidden = groups.length === 0
    this.#more.hidden = !response || response.total <= response.results.length
    this.#note.hidden = !response?.results.some(({ state }) => state)
    if (this.#status.textContent !== status) this.#status.textContent = status
    this.#input.setAttribute('aria-expanded', String(groups.length > 0))
    const same = [...this.#list.querySelectorAll('[role=option]')].find(
      (option) => option.getAttribute('href') === selectedHref,
    )
    this.#select(same ?? (response && findBestOption(this.#list, response.results)))
  }

  async #showMore() {
    const shown = this.#list.querySelectorAll('[role=group]').length
    this.#limit += RESULTS_AT_A_TIME
    this.#pending = this.#update()
    await this.#pending
    this.#input.focus()
    this.#select(this.#list.children[shown]?.querySelector('[role=option]') ?? undefined)
  }

  #select(option: Element | undefined) {
    this.#selected?.setAttribute('aria-selected', 'false')
    this.#selected = option
    option?.setAttribute('aria-selected', 'true')
    if (option) this.#input.setAttribute('aria-activedescendant', option.id)
    else this.#input.removeAttribute('aria-activedescendant')
  }

  async #onKey(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      const options = [...this.#list.querySelectorAll('[role=option]')]
      this.#isSelectedByReader = true
      const index = this.#selected ? options.indexOf(this.#selected) : Math.min(0, -step)
      this.#select(options.at((index + step) % options.length))
      this.#selected?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      // Readers who press Enter before the response arrives get its best result.
      await this.#pending
      if (this.#selected instanceof HTMLElement) this.#selected.click()
    }
  }
}

function getStatus({ total, corrected }: SearchResponse, { query }: SearchRequest): string {
  const none = fill(MESSAGES.noResults, { query })
  if (total === 0) return none
  const values = { count: total.toLocaleString(LANGUAGE), query: corrected ?? query }
  const count = fill(choosePlural(MESSAGES.resultCount, total, LANGUAGE), values)
  return corrected ? `${none} ${count}` : count
}
