import { copyText, type Outcome } from './copy-text'

const OUTCOMES: Record<Outcome, [symbol: string, label: string]> = {
  copied: ['✓', MESSAGES.copied],
  copyFailed: ['✗', MESSAGES.copyFailed],
}

const PARAGRAPHS = '.prose > p'

/** Enough to identify a paragraph, and few enough to keep the URL short. */
const WORDS_AT_EACH_END = 5

/**
 * A button that copies a link to a paragraph of the preceding text. It moves to the paragraph below the pointer, and
 * with the arrow keys while it has the focus.
 *
 * The link consists of the heading above and a text fragment (https://wicg.github.io/scroll-to-text-fragment/) with
 * words of the paragraph. So it survives when paragraphs are added, and paragraphs need no ids. Browsers without text
 * fragments scroll to the heading.
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
    this.#showOutcome()
    first.prepend(button)
    prose.addEventListener('pointerover', ({ target }) => {
      const paragraph = target instanceof Element && target.closest(PARAGRAPHS)
      if (paragraph && !paragraph.contains(button) && !button.matches(':focus-visible')) paragraph.prepend(button)
    })
    button.addEventListener('keydown', (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      const paragraphs = [...prose.querySelectorAll(PARAGRAPHS)]
      const next = step && paragraphs[paragraphs.findIndex((paragraph) => paragraph.contains(button)) + step]
      if (!next) return
      event.preventDefault()
      next.prepend(button)
      button.focus()
    })
    button.addEventListener('click', () => {
      if (button.parentElement) copyText(getParagraphUrl(button.parentElement), this.#showOutcome)
    })
  }

  #showOutcome = (outcome?: Outcome) => {
    const [symbol, label] = outcome ? OUTCOMES[outcome] : ['¶', MESSAGES.copyLinkToParagraph]
    this.#button.textContent = symbol
    this.#button.ariaLabel = label
  }
}

customElements.define('paragraph-link', ParagraphLink)

function getParagraphUrl(paragraph: Element): string {
  const words = getWords(paragraph)
  const isShort = words.length <= 2 * WORDS_AT_EACH_END
  const ends = isShort ? [words] : [words.slice(0, WORDS_AT_EACH_END), words.slice(-WORDS_AT_EACH_END)]
  // Hyphens are part of the syntax of text fragments.
  const text = ends.map((end) => encodeURIComponent(end.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${location.href.split('#')[0]}#${getHeadingId(paragraph)}:~:text=${text}`
}

function getWords(paragraph: Element): string[] {
  const shown = paragraph.cloneNode(true)
  if (shown instanceof Element) for (const part of shown.querySelectorAll('button, annotation')) part.remove()
  return (shown.textContent ?? '').trim().split(/\s+/)
}

function getHeadingId(paragraph: Element): string {
  let before = paragraph.previousElementSibling
  while (before && !/^H[1-6]$/.test(before.tagName)) before = before.previousElementSibling
  return before?.id ?? ''
}
