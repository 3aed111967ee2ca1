import { readPosts, rememberRead } from './read-posts'

/** By what a reader scrolls. A page that opens at its end, or jumps there, has not been read. */
const SIGNS = ['wheel', 'touchmove', 'keydown', 'pointerdown']

/**
 * Stands at the end of a post. When a reader has scrolled to it, the post has been read.
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
        rememberRead(readPosts().add(location.pathname))
        this.#listeners.abort()
      },
      // Whoever is already past it has reached it, too.
      { rootMargin: '9999999px 0px 0px' },
    )
    signal.addEventListener('abort', () => observer.disconnect())
    const begin = () => {
      // Where all of it fits the window, nothing is scrolled.
      if (document.documentElement.scrollHeight <= innerHeight) observer.observe(this)
      else addEventListener('scroll', () => observer.observe(this), { once: true, signal })
    }
    for (const sign of SIGNS) addEventListener(sign, begin, { once: true, passive: true, signal })
  }

  disconnectedCallback() {
    this.#listeners.abort()
  }
}
