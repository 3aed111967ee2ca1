/*
 * Loaded on every page. Each element enhances HTML that also works without it. Elements that only some pages have are
 * in separate modules.
 */
import { ScrollSpy } from './scroll-spy'
import { SharePost } from './share-post'
import { listenForShortcuts } from './shortcuts'
import { ThemeSwitch } from './theme-switch'

customElements.define('scroll-spy', ScrollSpy)
customElements.define('share-post', SharePost)
customElements.define('theme-switch', ThemeSwitch)

// Loaded at the first input, since it is of no use before. Without a connection there are no paragraph links.
if (document.querySelector('paragraph-link')) {
  for (const type of ['pointerover', 'keydown']) {
    addEventListener(type, () => import('./paragraph-link.js').catch(() => undefined), { once: true })
  }
}

listenForShortcuts()
