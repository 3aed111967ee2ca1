const COPY = 'Copy'
const SHOWN_FOR = 2000

/**
 * Offers to copy the code that stands beside it.
 *
 *     <copy-code></copy-code><pre>…</pre>
 *
 * The button comes with the script, so that none stands where it would not work. Its name says what
 * happened; a screen reader hears the change.
 */
export class CopyCode extends HTMLElement {
  connectedCallback() {
    if (this.firstChild || !navigator.clipboard) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = COPY
    button.ariaLive = 'polite'
    button.addEventListener('click', () => this.#copy(button))
    this.append(button)
  }

  async #copy(button: HTMLButtonElement) {
    const code = this.parentElement?.querySelector('pre')?.textContent ?? ''
    button.textContent = await navigator.clipboard.writeText(code.replace(/\n$/, '')).then(
      () => 'Copied',
      () => 'Not copied',
    )
    setTimeout(() => {
      button.textContent = COPY
    }, SHOWN_FOR)
  }
}
