import { make } from '@/client/make'
import type { Answer, Question } from './answer'
import { FilterBar } from './filter-bar'
import { bestOption, resultGroups } from './result-list'

/** A file for each: as many as a browser asks a host for side by side. */
const PAGES_AT_A_TIME = 6

/** What a search box asks, and of whom. */
export type Ask = (question: Question) => Promise<Answer | undefined>

/**
 * Makes an input the search: results below it, from which the arrow keys choose while the focus stays
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), filters, and a line that says what was found.
 */
export class SearchBox {
  /** All but the input. */
  readonly element: HTMLElement
  readonly #input: HTMLInputElement
  readonly #ask: Ask
  readonly #onSearch: (question: Question) => void
  readonly #list = make('div', { role: 'listbox', id: 'search-results', 'aria-label': 'Results' })
  readonly #status = make('p', { role: 'status' })
  readonly #more = make('button', { type: 'button', hidden: true }, 'More results')
  readonly #note = make(
    'p',
    { class: 'search-note', hidden: true },
    'Drafts and scheduled posts are found here only: readers do not see them yet.',
  )
  readonly #filters = new FilterBar(() => this.search())
  #chosen: Element | undefined
  /** Where the reader has chosen it, an answer that is better leaves it chosen. */
  #isChosenByReader = false
  #limit = PAGES_AT_A_TIME
  #latest: Promise<void> = Promise.resolve()

  /** @param onSearch told of every question, before it is answered */
  constructor(input: HTMLInputElement, ask: Ask, onSearch: (question: Question) => void = () => undefined) {
    this.#input = input
    this.#ask = ask
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
    this.element = make('div', { class: 'search-found' }, this.#filters.element, this.#status, this.#list)
    this.element.append(this.#more, this.#note)
    input.addEventListener('input', () => this.search())
    input.addEventListener('keydown', (event) => this.#onKey(event))
    this.#more.addEventListener('click', () => this.#showMore())
  }

  /** Searches for what stands in the input. */
  search(filters?: Question['filters']): void {
    if (filters) this.#filters.choose(filters)
    this.#limit = PAGES_AT_A_TIME
    this.#isChosenByReader = false
    this.#latest = this.#answer()
  }

  async #answer(): Promise<void> {
    const question = { query: this.#input.value.trim(), filters: this.#filters.chosen, limit: this.#limit }
    this.#onSearch(question)
    if (question.query === '') {
      this.#filters.hide()
      this.#show([], '')
      return
    }
    try {
      const show = (answer: Answer | undefined) => {
        // Emptied meanwhile.
        if (!answer || this.#input.value.trim() === '') return
        this.#filters.show(answer.choices)
        this.#show(resultGroups(answer), statusOf(answer, question), answer)
      }
      const answer = await this.#ask(question)
      show(answer)
      // Where it cannot be had, what is shown is an answer.
      if (answer?.mayBeBetter) show(await this.#ask({ ...question, isExact: true }).catch(() => undefined))
    } catch {
      this.#show([], 'The search cannot be loaded. Is there a connection? ')
      const again = make('button', { type: 'button' }, 'Try again')
      again.addEventListener('click', () => {
        this.#input.focus()
        this.search()
      })
      this.#status.append(again)
    }
  }

  #show(groups: HTMLElement[], status: string, answer?: Answer) {
    const kept = this.#isChosenByReader ? this.#chosen?.getAttribute('href') : undefined
    this.#list.replaceChildren(...groups)
    this.#list.hidden = groups.length === 0
    this.#more.hidden = !answer || answer.total <= answer.pages.length
    this.#note.hidden = !answer?.pages.some(({ state }) => state)
    if (this.#status.textContent !== status) this.#status.textContent = status
    this.#input.setAttribute('aria-expanded', String(groups.length > 0))
    const same = [...this.#list.querySelectorAll('[role=option]')].find(
      (option) => option.getAttribute('href') === kept,
    )
    this.#choose(same ?? (answer && bestOption(this.#list, answer.pages)))
  }

  async #showMore() {
    const shown = this.#list.querySelectorAll('[role=group]').length
    this.#limit += PAGES_AT_A_TIME
    this.#latest = this.#answer()
    await this.#latest
    this.#input.focus()
    this.#choose(this.#list.children[shown]?.querySelector('[role=option]') ?? undefined)
  }

  #choose(option: Element | undefined) {
    this.#chosen?.setAttribute('aria-selected', 'false')
    this.#chosen = option
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
      this.#isChosenByReader = true
      const place = this.#chosen ? options.indexOf(this.#chosen) : Math.min(0, -step)
      this.#choose(options.at((place + step) % options.length))
      this.#chosen?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      // Who is faster than the answer goes where it will lead.
      await this.#latest
      if (this.#chosen instanceof HTMLElement) this.#chosen.click()
    }
  }
}

function statusOf({ total, corrected }: Answer, { query }: Question): string {
  if (total === 0) return `Nothing found for “${query}”.`
  const results = `${total} ${total === 1 ? 'page' : 'pages'}`
  return corrected ? `Nothing found for “${query}”. ${results} for “${corrected}”.` : `${results} for “${query}”.`
}
