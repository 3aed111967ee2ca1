/** The themes a reader can choose from. */
export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

const KEY = 'theme'

/** The reader’s choice, from the local storage of this browser. */
export function getStoredTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY)
    return themes.find((theme) => theme === stored) ?? DEFAULT_THEME
  } catch {
    // The browser blocks storage.
    return DEFAULT_THEME
  }
}

/** Stores a choice. It never leaves the browser. */
export function storeTheme(theme: Theme): void {
  try {
    if (theme === DEFAULT_THEME) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // The browser blocks storage: the choice applies to this page only.
  }
}

/**
 * Applies a theme to the page through `data-theme`, see `styles/tokens.css`, and to the browser’s interface through the
 * light and the dark `<meta name="theme-color">`, see `lib/metadata/metadata.ts`.
 */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  document.querySelectorAll<HTMLMetaElement>('[name=theme-color]').forEach((meta, index) => {
    const scheme = themes[index + 1]
    meta.media = theme === 'system' ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? 'all' : 'not all'
  })
}
