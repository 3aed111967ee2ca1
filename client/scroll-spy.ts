/** A section is current once its heading is above this line: the distance from the top, in heights of the window. */
const READING_LINE = 0.3

/**
 * Sets `aria-current` on the link to the section that is being read, and scrolls the list to it.
 *
 *     <scroll-spy><a href="#a-heading">…</a> …</scroll-spy>
 */
export class ScrollSpy extends HTMLElement {
  #observer: IntersectionObserver | undefined

  connectedCallback() {
    const sections = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
      // As it is written: the property `hash` would be encoded.
      const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
      return heading ? [{ link, heading }] : []
    })
    let current: HTMLAnchorElement | undefined
    // Called once at the start, and whenever a heading crosses the reading line.
    this.#observer = new IntersectionObserver(
      () => {
        const section = sections.findLast(
          ({ heading }) => heading.getBoundingClientRect().top < innerHeight * READING_LINE,
        )
        if (section?.link === current) return
        current?.removeAttribute('aria-current')
        current = section?.link
        current?.setAttribute('aria-current', 'true')
        if (current) this.scrollTop = current.offsetTop - this.clientHeight / 2
      },
      // Includes everything above the window, since a jump may move a heading past all of it.
      { rootMargin: `9999999px 0px ${READING_LINE * 100 - 100}%` },
    )
    for (const { heading } of sections) this.#observer.observe(heading)
  }

  disconnectedCallback() {
    this.#observer?.disconnect()
  }
}
