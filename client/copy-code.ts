import { copyText } from './copy-text'

const COPY = 'Copy'

/**
 * A button that copies the code block next to it.
 *
 *     <copy-code></copy-code><pre>…</pre>
 *
 * The script adds the button, so pages without scripts do not show one that does nothing. Its label changes to the
 * outcome, which screen readers announce.
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
