import { copyText } from './copy-text'

const COPY = 'Copy'

/**
 * Offers to copy the code that stands beside it.
 *
 *     <copy-code></copy-code><pre>…</pre>
 *
 * The button comes with the script, so that none stands where it would not work. Its name says what
 * happened; a screen reader hears the change.
 */
class CopyCode extends HTMLElement {
  connectedCallback() {
    if (this.firstChild || !navigator.clipboard) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = COPY
    button.ariaLive = 'polite'
    button.addEventListener('click', () => {
      const code = this.parentElement?.querySelector('pre')?.textContent ?? ''
      copyText(code.replace(/\n$/, ''), (outcome) => {
        button.textContent = outcome ?? COPY
      })
    })
    this.append(button)
  }
}

customElements.define('copy-code', CopyCode)
