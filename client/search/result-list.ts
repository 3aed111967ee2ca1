import { createElement } from '@/client/create-element'
import type { ResultTarget, SearchResponse, SearchResult, TextRun } from './search-protocol'

/** Renders one group per page: an option for the page, then one for each section that matches. */
export function renderResults({ results }: SearchResponse): HTMLElement[] {
  return results.map(({ title, language, page, sections, state }, index) =>
    createElement(
      'div',
      { role: 'group', 'aria-label': title.map(({ text }) => text).join(''), lang: language, dir: 'auto' },
      createOption(`site:result-${index}`, page, renderRuns(title), state),
      ...sections.map((section, part) =>
        createOption(`site:result-${index}-${part}`, section, renderRuns(section.heading)),
      ),
    ),
  )
}

/** Finds the option that Enter opens if the reader has not selected another. */
export function findBestOption(list: Element, [first]: SearchResult[]): Element | undefined {
  const options = list.querySelectorAll('[role=option]')
  return options[first?.isInSection ? 1 : 0]
}

/** A link that is an option of a listbox: it is never focused, since the focus stays in the input. */
function createOption(id: string, { href, excerpt }: ResultTarget, label: Node[], state?: string): HTMLElement {
  return createElement(
    'a',
    { role: 'option', id, href, tabindex: '-1', 'aria-selected': 'false' },
    createElement('strong', {}, ...label),
    ...(state ? [' ', createElement('em', {}, state === 'draft' ? MESSAGES.draft : MESSAGES.scheduled)] : []),
    ...(excerpt.length > 0 ? [' ', createElement('span', {}, ...renderRuns(excerpt))] : []),
  )
}

function renderRuns(runs: TextRun[]): Node[] {
  return runs.map(({ text, isMatch }) => (isMatch ? createElement('mark', {}, text) : document.createTextNode(text)))
}
