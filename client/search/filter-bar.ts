import { make } from '@/client/make'
import { type SearchFilter, searchFilters } from '@/lib/text/search-filter'
import type { Answer, Question } from './answer'

const NAMES: Record<SearchFilter, [one: string, all: string]> = {
  topic: ['Topic', 'All topics'],
  category: ['Category', 'All categories'],
  year: ['Year', 'All years'],
}

/** Narrows a search down by topic, category and year; each choice says how many pages it leaves. */
export class FilterBar {
  readonly element = make('div', { class: 'search-filters', hidden: true })
  #selects: [SearchFilter, HTMLSelectElement][]

  /** @param onChange called when the reader has chosen */
  constructor(onChange: () => void) {
    this.#selects = searchFilters.map((filter) => [filter, make('select', { 'aria-label': NAMES[filter][0] })])
    this.element.append(...this.#selects.map(([, select]) => select))
    this.element.addEventListener('change', onChange)
  }

  get chosen(): Question['filters'] {
    return Object.fromEntries(this.#selects.flatMap(([filter, { value }]) => (value ? [[filter, value]] : [])))
  }

  /** Chooses what an address says, before anything is known about it. */
  choose(chosen: Question['filters']): void {
    for (const [filter, select] of this.#selects) fill(select, filter, [], chosen[filter])
  }

  show(choices: Answer['choices']): void {
    for (const [filter, select] of this.#selects) fill(select, filter, choices[filter], select.value)
    this.element.hidden = this.#selects.every(([, { options }]) => options.length < 2)
  }

  hide(): void {
    this.element.hidden = true
  }
}

/** What is chosen stays a choice, even where it leaves nothing. */
function fill(select: HTMLSelectElement, filter: SearchFilter, choices: [string, number][], chosen = '') {
  const isGone = chosen !== '' && !choices.some(([value]) => value === chosen)
  const shown: [string, number][] = isGone ? [...choices, [chosen, 0]] : choices
  select.replaceChildren(
    make('option', { value: '' }, NAMES[filter][1]),
    ...shown.map(([value, count]) => make('option', { value }, `${value} (${count})`)),
  )
  // An empty value would be left out as an attribute.
  select.options[0]?.setAttribute('value', '')
  select.value = chosen
}
