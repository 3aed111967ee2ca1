/*
 * The module of every page. Each element makes HTML that works without it work better. What not every page
 * has is a module of its own.
 */
import { ScrollSpy } from './scroll-spy'
import { SharePost } from './share-post'
import { listenForShortcuts } from './shortcuts'
import { ThemeSwitch } from './theme-switch'

customElements.define('scroll-spy', ScrollSpy)
customElements.define('share-post', SharePost)
customElements.define('theme-switch', ThemeSwitch)

// Nobody has use for it before; without a connection there is none.
if (document.querySelector('paragraph-link')) {
  for (const sign of ['pointerover', 'keydown']) {
    addEventListener(sign, () => import('./paragraph-link.js').catch(() => undefined), { once: true })
  }
}

listenForShortcuts()
