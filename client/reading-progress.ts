import { readPosts, rememberRead } from './read-posts'

/**
 * Marks the posts of a reading path that were read on this device, counts them, and forgets them when asked.
 * Nothing is shown as long as none has been read.
 *
 *     <reading-progress><ol><li>… <a href="/posts/x/">…</a> <p class="post-facts">…</p></li> …</ol></reading-progress>
 */
export class ReadingProgress extends HTMLElement {
  #listeners = new AbortController()
  #note = document.createElement('p')

  connectedCallback() {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    // Read in another tab, or before the browser came back to this page, which it kept.
    for (const event of ['storage', 'pageshow']) addEventListener(event, () => this.#show(), { signal })
    this.#note.className = 'reading-note'
    this.#note.tabIndex = -1
    this.append(this.#note)
    this.#show()
  }

  disconnectedCallback() {
    this.#listeners.abort()
  }

  #show() {
    const read = readPosts()
    const stops = [...this.querySelectorAll('li')].map((stop) => ({
      stop,
      path: stop.querySelector('a')?.pathname ?? '',
    }))
    for (const { stop, path } of stops) {
      stop.querySelector('.read-mark')?.remove()
      if (read.has(path)) stop.querySelector('.post-facts')?.append(aMark())
    }
    const count = stops.filter(({ path }) => read.has(path)).length
    this.#note.replaceChildren(
      ...(count > 0 ? [`${count} of ${stops.length} read, as this device remembers. `, this.#button(stops)] : []),
    )
  }

  #button(stops: { path: string }[]): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Forget'
    button.addEventListener('click', () => {
      const read = readPosts()
      for (const { path } of stops) read.delete(path)
      rememberRead(read)
      this.#show()
      this.#note.textContent = 'Forgotten.'
      // The button that had the focus is gone.
      this.#note.focus()
    })
    return button
  }
}

function aMark(): HTMLSpanElement {
  const mark = document.createElement('span')
  mark.className = 'read-mark'
  mark.textContent = ' · ✓ read'
  return mark
}
