import { existsSync, readFileSync } from 'node:fs'
import type { SitePaths } from '@/lib/config/paths'
import { isError } from '@/lib/diagnostics/issue'
import { writeFileAtomic } from '@/lib/node/fs'
import type { ThemeReading } from './read-theme'
import { renderSiteStyles } from './render-theme'

/**
 * Writes a theme for pages: its style sheet, and itself. One with an error is written only where there is none before it.
 *
 * @returns whether the theme has changed
 */
export async function writeTheme(
  { theme, issues }: ThemeReading,
  { themeFile, stylesFile }: Pick<SitePaths, 'themeFile' | 'stylesFile'>,
): Promise<boolean> {
  const isThere = existsSync(themeFile) && existsSync(stylesFile)
  if (isThere && issues.some(isError)) return false
  const written = [
    { file: stylesFile, text: await renderSiteStyles(theme, stylesFile) },
    { file: themeFile, text: JSON.stringify(theme) },
  ].filter(({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
  for (const { file, text } of written) writeFileAtomic(file, text)
  return written.length > 0
}
