import { createElement } from '@/client/create-element'
import { type SearchFilter, searchFilters } from '@/lib/text/search-filter'
import type { SearchRequest, SearchResponse } from './search-protocol'

const LABELS: Record<SearchFilter, [one: string, all: string]> = {
  topic: [MESSAGES.topic, MESSAGES.allTopics],
  category: [MESSAGES.category, MESSAGES.allCategories],
  year: [MESSAGES.year, MESSAGES.allYears],
}

/** Filters a search by topic, category and year. Each option shows how many pages it would leave. */
export class FilterBar {
  readonly element = createElement('div', { class: 'search-filters', hidden: true })
  #selects: [SearchFilter, HTMLSelectElement][]

  /** @param onChange called when the reader selects an option */
  constructor(onChange: () => void) {
    this.#selects = searchFilters.map((filter) => [
      filter,
      createElement('select', { 'aria-label': LABELS[filter][0] }),
    ])
    this.element.append(...this.#selects.map(([, select]) => select))
    this.element.addEventListener('change', onChange)
  }

  get selected(): SearchRequest['filters'] {
    return Object.fromEntries(this.#selects.flatMap(([filter, { value }]) => (value ? [[filter, value]] : [])))
  }

  /** Selects options before the first response. */
  select(selected: SearchRequest['filters']): void {
    for (const [filter, select] of this.#selects) fillSelect(select, filter, [], selected[filter])
  }

  show(facets: SearchResponse['facets']): void {
    for (const [filter, select] of this.#selects) fillSelect(select, filter, facets[filter], select.value)
    this.element.hidden = this.#selects.every(([, { options }]) => options.length < 2)
  }

  hide(): void {
    this.element.hidden = true
  }
}

/** The selected value stays an option, even if it leaves no pages. */
function fillSelect(select: HTMLSelectElement, filter: SearchFilter, facets: [string, number][], selected = '') {
  const isMissing = selected !== '' && !facets.some(([value]) => value === selected)
  const options: [string, number][] = isMissing ? [...facets, [selected, 0]] : facets
  select.replaceChildren(
    createElement('option', { value: '' }, LABELS[filter][1]),
    ...options.map(([value, count]) => createElement('option', { value }, `${value} (${count})`)),
  )
  // `createElement` sets no empty attributes, and without the attribute the label would be the value.
  select.options[0]?.setAttribute('value', '')
  select.value = selected
}
