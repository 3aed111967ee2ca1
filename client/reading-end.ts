import { getReadPosts, storeReadPosts } from './read-posts'

/** Events before a reader scrolls. A page that opens at its end, or jumps there, has not been read. */
const INPUT_EVENTS = ['wheel', 'touchmove', 'keydown', 'pointerdown']

/**
 * Marks the end of a post. The post counts as read when the reader scrolls to it.
 *
 *     <article>…<reading-end></reading-end></article>
 */
export class ReadingEnd extends HTMLElement {
  #listeners = new AbortController()

  connectedCallback() {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        storeReadPosts(getReadPosts().add(location.pathname))
        this.#listeners.abort()
      },
      // Includes everything above the window: a reader who scrolled past the end has reached it, too.
      { rootMargin: '9999999px 0px 0px' },
    )
    signal.addEventListener('abort', () => observer.disconnect())
    const start = () => {
      // A page that fits the window cannot be scrolled.
      if (document.documentElement.scrollHeight <= innerHeight) observer.observe(this)
      else addEventListener('scroll', () => observer.observe(this), { once: true, signal })
    }
    for (const type of INPUT_EVENTS) addEventListener(type, start, { once: true, passive: true, signal })
  }

  disconnectedCallback() {
    this.#listeners.abort()
  }
}
