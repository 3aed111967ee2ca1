import { copyText } from './copy-text'

const COPY = 'Copy a link to this paragraph; up and down lead to others'
const SIGNS = { Copied: '✓', 'Not copied': '✗' }

const PARAGRAPHS = '.prose > p'

/** Enough to be found again, and few enough for an address that can be sent around. */
const WORDS_AT_EITHER_END = 5

/**
 * Offers a link to each paragraph of the text before it: one button that follows the pointer, and the arrow
 * keys while it has the focus. The address names the heading above and the words (a text fragment, see
 * https://wicg.github.io/scroll-to-text-fragment/), so it holds when paragraphs are added, and the page needs
 * no ids. Browsers that do not know it go to the heading.
 *
 *     <div class="prose">…</div><paragraph-link></paragraph-link>
 */
class ParagraphLink extends HTMLElement {
  #button = document.createElement('button')

  connectedCallback() {
    const prose = this.previousElementSibling
    const first = prose?.querySelector(PARAGRAPHS)
    if (!prose || !first || !navigator.clipboard) return
    const button = this.#button
    button.type = 'button'
    button.className = 'paragraph-link'
    button.ariaLive = 'polite'
    this.#tell()
    first.prepend(button)
    prose.addEventListener('pointerover', ({ target }) => {
      const paragraph = target instanceof Element && target.closest(PARAGRAPHS)
      if (paragraph && !paragraph.contains(button) && !button.matches(':focus-visible')) paragraph.prepend(button)
    })
    button.addEventListener('keydown', (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      const paragraphs = [...prose.querySelectorAll(PARAGRAPHS)]
      const next = step && paragraphs[paragraphs.findIndex((one) => one.contains(button)) + step]
      if (!next) return
      event.preventDefault()
      next.prepend(button)
      button.focus()
    })
    button.addEventListener('click', () => {
      if (button.parentElement) copyText(addressOf(button.parentElement), this.#tell)
    })
  }

  #tell = (outcome?: keyof typeof SIGNS) => {
    this.#button.textContent = outcome ? SIGNS[outcome] : '¶'
    this.#button.ariaLabel = outcome ?? COPY
  }
}

customElements.define('paragraph-link', ParagraphLink)

function addressOf(paragraph: Element): string {
  const words = wordsOf(paragraph)
  const isShort = words.length <= 2 * WORDS_AT_EITHER_END
  const ends = isShort ? [words] : [words.slice(0, WORDS_AT_EITHER_END), words.slice(-WORDS_AT_EITHER_END)]
  // A hyphen is a sign of the language of fragments.
  const text = ends.map((end) => encodeURIComponent(end.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${location.href.split('#')[0]}#${headingAbove(paragraph)}:~:text=${text}`
}

function wordsOf(paragraph: Element): string[] {
  const shown = paragraph.cloneNode(true)
  if (shown instanceof Element) for (const part of shown.querySelectorAll('button, annotation')) part.remove()
  return (shown.textContent ?? '').trim().split(/\s+/)
}

function headingAbove(paragraph: Element): string {
  let before = paragraph.previousElementSibling
  while (before && !/^H[1-6]$/.test(before.tagName)) before = before.previousElementSibling
  return before?.id ?? ''
}
