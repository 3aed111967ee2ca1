import { make } from '@/client/make'
import type { Answer, Found, FoundPage, Piece } from './answer'

/** What is found, page by page: the page, and below it those of its sections that were. */
export function resultGroups({ pages }: Answer): HTMLElement[] {
  return pages.map((page, index) => {
    const title = marked(page.title)
    const name = page.title.map(({ text }) => text).join('')
    return make(
      'div',
      { role: 'group', 'aria-label': name, lang: page.language, dir: 'auto' },
      option(`result-${index}`, page.whole, title, page.state),
      ...page.sections.map((section, part) => option(`result-${index}-${part}`, section, marked(section.heading))),
    )
  })
}

/** Which of the options the answer is: Enter goes there without anything having been chosen. */
export function bestOption(list: Element, [first]: FoundPage[]): Element | undefined {
  const options = list.querySelectorAll('[role=option]')
  return options[first?.isInSection ? 1 : 0]
}

/** A link that a listbox may have; the focus stays in the input. */
function option(id: string, { href, excerpt }: Found, name: Node[], state?: string): HTMLElement {
  return make(
    'a',
    { role: 'option', id, href, tabindex: '-1', 'aria-selected': 'false' },
    make('strong', {}, ...name),
    ...(state ? [' ', make('em', {}, state === 'draft' ? 'Draft' : 'Scheduled')] : []),
    ...(excerpt.length > 0 ? [' ', make('span', {}, ...marked(excerpt))] : []),
  )
}

function marked(pieces: Piece[]): Node[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : document.createTextNode(text)))
}
