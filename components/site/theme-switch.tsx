/**
 * Lets readers choose between the system’s theme, light and dark; `client/theme-switch.ts` makes it
 * work and names it, `styles/furniture.css` shows the picture of the theme, and nothing where no script runs.
 */
export function ThemeSwitch() {
  return (
    <theme-switch>
      {/* The module may have named the theme before React looks, where a page has React. */}
      <button type="button" aria-label="Theme" suppressHydrationWarning>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="8" />
          <path d="M12 4a8 8 0 0 1 0 16Z" />
        </svg>
      </button>
    </theme-switch>
  )
}
