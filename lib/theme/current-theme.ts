import { readFileSync, statSync } from 'node:fs'
import { isDevelopment } from '@/lib/config/environment'
import { resolveSitePaths } from '@/lib/config/paths'
import { siteConfig } from '@/lib/config/settings'
import { drawnScheme } from './color-scheme'
import { parseFontFamilies } from './css-values'
import { readTheme } from './read-theme'
import type { Theme } from './theme'
import type { ColourName } from './theme-values'
import { coversText, type WebFont } from './web-font'

let theme: Theme | undefined
let lastValid: { version: number; theme: Theme } | undefined

/** The theme of this site: in a build read once from its files, in dev the last valid one. */
export function getTheme(): Theme {
  if (isDevelopment()) return getLastValidTheme() ?? readTheme().theme
  theme ??= readTheme().theme
  return theme
}

/** The theme that the compiler has written last. */
function getLastValidTheme(): Theme | undefined {
  const { themeFile } = resolveSitePaths()
  const version = statSync(/* turbopackIgnore: true */ themeFile, { throwIfNoEntry: false })?.mtimeMs
  if (version === undefined) return undefined
  if (lastValid?.version !== version) {
    lastValid = { version, theme: JSON.parse(readFileSync(/* turbopackIgnore: true */ themeFile, 'utf8')) }
  }
  return lastValid.theme
}

/** The colours of the theme in which pictures are drawn, `#rrggbb`. */
export function getDrawnColours(): Record<ColourName, string> {
  const { colours } = getTheme()
  const scheme = drawnScheme()
  const drawn = Object.entries(colours).map(([name, colour]) => [name, colour[scheme]])
  // Object.fromEntries loses the names.
  return Object.fromEntries(drawn) as Record<ColourName, string>
}

/** The faces that the text of every page needs at once: the browser loads them before it has read the styles. */
export function getPreloadedFonts({ fonts, values }: Theme = getTheme()): WebFont[] {
  const families = (parseFontFamilies(values['--font-text']) ?? []).map(({ name }) => name)
  return fonts.filter(
    ({ family, isItalic, weights: [min, max], ...font }) =>
      families.includes(family) && !isItalic && min <= 400 && max >= 400 && coversText(font, siteConfig.title),
  )
}
