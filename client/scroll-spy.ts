/** How much of the window, from its top, a heading has to reach for its section to be the current one. */
const READING = 0.3

/**
 * Marks the link to the section that is being read with `aria-current`, and keeps it in sight.
 *
 *     <scroll-spy><a href="#a-heading">…</a> …</scroll-spy>
 */
export class ScrollSpy extends HTMLElement {
  #observer: IntersectionObserver | undefined

  connectedCallback() {
    const sections = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return heading ? [{ link, heading }] : []
    })
    let current: HTMLAnchorElement | undefined
    // It calls back whenever a heading passes the line, and once to begin with.
    this.#observer = new IntersectionObserver(
      () => {
        const read = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight * READING)
        if (read?.link === current) return
        current?.removeAttribute('aria-current')
        current = read?.link
        current?.setAttribute('aria-current', 'true')
        if (current) this.scrollTop = current.offsetTop - this.clientHeight / 2
      },
      // However far above: a heading that jumps over the window has passed the line, too.
      { rootMargin: `9999999px 0px ${READING * 100 - 100}%` },
    )
    for (const { heading } of sections) this.#observer.observe(heading)
  }

  disconnectedCallback() {
    this.#observer?.disconnect()
  }
}
