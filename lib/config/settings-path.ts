import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** How messages name the settings file. */
export const SETTINGS_FILE = 'site.config.ts'

/** The absolute path of the settings file: the one that `tsconfig.json` maps `@/site.config` to. */
export function settingsPath(tsconfig = process.env.TSX_TSCONFIG_PATH || 'tsconfig.json'): string {
  const { compilerOptions } = JSON.parse(readFileSync(/* turbopackIgnore: true */ tsconfig, 'utf8'))
  return resolve(dirname(tsconfig), compilerOptions?.paths?.['@/site.config']?.[0] ?? SETTINGS_FILE)
}

/** The absolute path of the theme, `styles/theme.css` beside the settings. */
export function themePath(): string {
  return join(dirname(settingsPath()), 'styles', 'theme.css')
}
