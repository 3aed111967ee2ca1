/*
 * The one module of the site. Each element makes HTML that works without it work better.
 */
import { CopyCode } from './copy-code'
import { ThemeSwitch } from './theme-switch'

customElements.define('copy-code', CopyCode)
customElements.define('theme-switch', ThemeSwitch)
