import { copyText } from './copy-text'

/**
 * Offers to copy the citation that stands in it, and to share the post where the system has a way.
 *
 *     <share-post><p>Ada, “<cite>A title</cite>”, … <a href="https://…">…</a></p></share-post>
 *
 * The buttons come with the script, so that none stands where it would not work.
 */
export class SharePost extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button')) return
    const citation = this.textContent.trim()
    const title = this.querySelector('cite')?.textContent ?? ''
    const url = this.querySelector('a')?.href ?? ''
    if (navigator.clipboard) {
      this.#offerToCopy('Copy citation', citation)
      this.#offerToCopy('Copy link', url)
    }
    // Whoever closes the system’s sheet again has changed their mind, which is no mistake.
    if (navigator.share) this.#offer('Share…', () => navigator.share({ title, url }).catch(() => undefined))
  }

  #offerToCopy(name: string, text: string) {
    const button = this.#offer(name, () => {
      copyText(text, (outcome) => {
        button.textContent = outcome ?? name
      })
    })
    button.ariaLive = 'polite'
  }

  #offer(name: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = name
    button.addEventListener('click', act)
    this.append(button)
    return button
  }
}
