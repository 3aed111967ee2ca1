import { t } from '@/lib/language/translate'
/**
 * A button that cycles through the themes: system, light, dark. `client/theme-switch.ts` implements it, and
 * `styles/base.css` draws the icon of the current theme and hides the button without scripts.
 */
export function ThemeSwitch() {
  return (
    <theme-switch>
      {/* The script may have set the label before React hydrates the page. */}
      <button type="button" aria-label={t('theme')} suppressHydrationWarning>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="8" />
          <path d="M12 4a8 8 0 0 1 0 16Z" />
        </svg>
      </button>
    </theme-switch>
  )
}
