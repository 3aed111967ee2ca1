import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { defaultScheme } from './color-scheme'
import { withFallbackFonts } from './fallback-fonts'
import type { Theme } from './theme'

/** What the engine’s style sheets are, apart from the theme. */
const ENGINE_STYLES = resolve('styles/site.css')
const FEED_STYLES = 'styles/feed.css'

/**
 * Renders the style sheet of all pages: the theme’s values for Tailwind, its fonts, the engine’s styles, and what else
 * is in the theme.
 *
 * @param file where it will be
 */
export async function renderSiteStyles(theme: Theme, file: string): Promise<string> {
  const { values, css } = await withFallbackFonts(theme)
  const engine = relative(dirname(file), ENGINE_STYLES).replaceAll('\\', '/')
  const parts = [`@import "${engine}";`, `@theme {\n${toDeclarations(values)}\n}`, css, theme.css]
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

/** Renders how a feed looks to those who open it in a browser. Feed readers never see it. */
export async function renderFeedStyles(theme: Theme): Promise<string> {
  const { values, css } = await withFallbackFonts(theme)
  const styles = readFileSync(FEED_STYLES, 'utf8')
  const used = Object.entries(values).filter(([name]) => styles.includes(`var(${name})`))
  const scheme = { system: 'light dark', light: 'light', dark: 'dark' }[defaultScheme()]
  const root = `:root {\n  color-scheme: ${scheme};\n${toDeclarations(Object.fromEntries(used))}\n}`
  // The namespace that the styles declare has to come before all rules.
  return [styles.trimEnd(), root, css]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function toDeclarations(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n')
}
