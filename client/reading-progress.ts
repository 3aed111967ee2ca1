import { fill } from '@/lib/language/message'
import { getReadPosts, storeReadPosts } from './read-posts'

/**
 * Labels and counts the posts of a reading path that were read on this device, with a button to reset them. Shows
 * nothing until one has been read.
 *
 *     <reading-progress><ol><li>… <a href="/posts/x/">…</a> <p class="post-meta">…</p></li> …</ol></reading-progress>
 */
export class ReadingProgress extends HTMLElement {
  #listeners = new AbortController()
  #note = document.createElement('p')

  connectedCallback() {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    // A post may be read in another tab, or before the browser restores this page from its back/forward cache.
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
    const read = getReadPosts()
    const items = [...this.querySelectorAll('li')].map((item) => ({
      item,
      path: item.querySelector('a')?.pathname ?? '',
    }))
    for (const { item, path } of items) {
      item.querySelector('.read-mark')?.remove()
      if (read.has(path)) item.querySelector('.post-meta')?.append(createReadMark())
    }
    const count = items.filter(({ path }) => read.has(path)).length
    this.#note.replaceChildren(
      ...(count > 0
        ? [`${fill(MESSAGES.readOnDevice, { read: count, count: items.length })} `, this.#createResetButton(items)]
        : []),
    )
  }

  #createResetButton(items: { path: string }[]): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = MESSAGES.reset
    button.addEventListener('click', () => {
      const read = getReadPosts()
      for (const { path } of items) read.delete(path)
      storeReadPosts(read)
      this.#show()
      this.#note.textContent = MESSAGES.progressReset
      // The button had the focus and is gone.
      this.#note.focus()
    })
    return button
  }
}

function createReadMark(): HTMLSpanElement {
  const mark = document.createElement('span')
  mark.className = 'read-mark'
  mark.textContent = ` · ✓ ${MESSAGES.readMark}`
  return mark
}
