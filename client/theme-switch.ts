import { rememberedTheme, rememberTheme, showTheme, type Theme, themes } from './theme'

const NAMES: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' }

/**
 * A button that goes through the themes: as the system has it, light, dark.
 *
 *     <theme-switch><button type="button">…</button></theme-switch>
 *
 * Its name says which theme is shown and changes with it. Where no script runs, `styles/furniture.css`
 * hides it, since the system’s theme is shown anyway.
 */
export class ThemeSwitch extends HTMLElement {
  #listeners = new AbortController()
  #theme: Theme = 'system'

  connectedCallback() {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.addEventListener('click', () => this.#choose(following(this.#theme)), { signal })
    // Chosen in another tab, or on a page that the browser kept and shows again.
    addEventListener('storage', () => this.#show(rememberedTheme()), { signal })
    addEventListener('pageshow', () => this.#show(rememberedTheme()), { signal })
    this.#show(rememberedTheme())
  }

  disconnectedCallback() {
    this.#listeners.abort()
  }

  #choose(theme: Theme) {
    rememberTheme(theme)
    this.#show(theme)
  }

  #show(theme: Theme) {
    this.#theme = theme
    showTheme(theme)
    const name = `Theme: ${NAMES[theme]}`
    const button = this.querySelector('button')
    button?.setAttribute('aria-label', name)
    button?.setAttribute('title', name)
  }
}

function following(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
}
