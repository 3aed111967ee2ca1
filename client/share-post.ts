import { copyText, OUTCOMES } from './copy-text'

/**
 * Adds buttons that copy the citation and the link, and one that opens the share sheet of the system, if it has one.
 *
 *     <share-post><p>Ada, “<cite>A title</cite>”, … <a href="https://…">…</a></p></share-post>
 *
 * The script adds the buttons, so pages without scripts do not show any that do nothing.
 */
export class SharePost extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button')) return
    const citation = this.textContent.trim()
    const title = this.querySelector('cite')?.textContent ?? ''
    const url = this.querySelector('a')?.href ?? ''
    if (navigator.clipboard) {
      this.#addCopyButton(MESSAGES.copyCitation, citation)
      this.#addCopyButton(MESSAGES.copyLink, url)
    }
    // Rejects when the reader closes the share sheet, which is not an error.
    if (navigator.share) this.#addButton(MESSAGES.share, () => navigator.share({ title, url }).catch(() => undefined))
  }

  #addCopyButton(name: string, text: string) {
    const button = this.#addButton(name, () => {
      copyText(text, (outcome) => {
        button.textContent = outcome ? OUTCOMES[outcome] : name
      })
    })
    button.ariaLive = 'polite'
  }

  #addButton(name: string, onClick: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = name
    button.addEventListener('click', onClick)
    this.append(button)
    return button
  }
}
