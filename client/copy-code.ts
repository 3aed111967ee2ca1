import { copyText, OUTCOMES } from './copy-text'

/**
 * A button that copies the code block next to it, without the lines that it marks as deleted.
 *
 *     <copy-code></copy-code><pre><code>…<del class="line">…</del></code></pre>
 *
 * The script adds the button, so pages without scripts do not show one that does nothing. Its label changes to the
 * outcome, which screen readers announce.
 */
class CopyCode extends HTMLElement {
  connectedCallback() {
    if (this.firstChild || !navigator.clipboard) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = MESSAGES.copy
    button.ariaLive = 'polite'
    button.addEventListener('click', () => {
      copyText(getCode(this.parentElement?.querySelector('pre')), (outcome) => {
        button.textContent = outcome ? OUTCOMES[outcome] : MESSAGES.copy
      })
    })
    this.append(button)
  }
}

function getCode(pre: Element | null | undefined): string {
  const parts = [...(pre?.firstElementChild?.childNodes ?? [])].filter(({ nodeName }) => nodeName !== 'DEL')
  return parts
    .map(({ textContent }) => textContent)
    .join('')
    .replace(/\n$/, '')
}

customElements.define('copy-code', CopyCode)
