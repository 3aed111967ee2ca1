/** What a reader may choose; without a choice the system’s theme is shown. */
export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

const KEY = 'theme'

/** The reader’s choice, as this browser remembers it. */
export function rememberedTheme(): Theme {
  try {
    const remembered = localStorage.getItem(KEY)
    return themes.find((theme) => theme === remembered) ?? 'system'
  } catch {
    // The reader lets no site remember anything.
    return 'system'
  }
}

/** Remembers a choice; nothing but this browser learns of it. */
export function rememberTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // It holds for this page then.
  }
}

/** Shows a theme: `styles/tokens.css` follows `data-theme`. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
