/*
 * The one module of the site. Each element makes HTML that works without it work better.
 */
import { ThemeSwitch } from './theme-switch'

customElements.define('theme-switch', ThemeSwitch)
