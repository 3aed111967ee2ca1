import { applyTheme, getStoredTheme, storeTheme, type Theme, themes } from './theme'

const NAMES: Record<Theme, string> = {
  system: MESSAGES.themeSystem,
  light: MESSAGES.themeLight,
  dark: MESSAGES.themeDark,
}

/**
 * A button that cycles through the themes: system, light, dark. Its accessible name is the current theme.
 *
 *     <theme-switch><button type="button">…</button></theme-switch>
 *
 * Without scripts, `styles/base.css` hides it, and the theme of the settings applies.
 */
export class ThemeSwitch extends HTMLElement {
  #listeners = new AbortController()
  #theme: Theme = 'system'

  connectedCallback() {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.addEventListener('click', () => this.#choose(getNextTheme(this.#theme)), { signal })
    // The choice may change in another tab, or before the browser restores this page from its back/forward cache.
    addEventListener('storage', () => this.#show(getStoredTheme()), { signal })
    addEventListener('pageshow', () => this.#show(getStoredTheme()), { signal })
    this.#show(getStoredTheme())
  }

  disconnectedCallback() {
    this.#listeners.abort()
  }

  #choose(theme: Theme) {
    storeTheme(theme)
    this.#show(theme)
  }

  #show(theme: Theme) {
    this.#theme = theme
    applyTheme(theme)
    const name = NAMES[theme]
    const button = this.querySelector('button')
    button?.setAttribute('aria-label', name)
    button?.setAttribute('title', name)
  }
}

function getNextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
}
