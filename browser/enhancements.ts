/*
 * The one module of the site. Each element makes HTML that works without it work better.
 */
import { CopyCode } from './copy-code'
import { EmbedPlayer } from './embed-player'
import { ScrollSpy } from './scroll-spy'
import { ThemeSwitch } from './theme-switch'

customElements.define('copy-code', CopyCode)
customElements.define('embed-player', EmbedPlayer)
customElements.define('scroll-spy', ScrollSpy)
customElements.define('theme-switch', ThemeSwitch)
