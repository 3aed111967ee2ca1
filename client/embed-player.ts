/**
 * Replaces a link to a video or post on another site with its player when the link is clicked, and loads nothing from
 * that site before.
 *
 *     <embed-player src="https://player.example/1" name="Video"><a href="…">…</a></embed-player>
 *
 * Clicks with a modifier key still open a new tab or window.
 */
class EmbedPlayer extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.#play)
  }

  #play = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const frame = document.createElement('iframe')
    frame.src = this.getAttribute('src') ?? ''
    frame.title = this.getAttribute('name') ?? ''
    frame.allow = 'autoplay; fullscreen; picture-in-picture; encrypted-media'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    this.replaceChildren(frame)
    this.removeEventListener('click', this.#play)
    frame.focus()
  }
}

customElements.define('embed-player', EmbedPlayer)
