import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { writeFileAtomic } from '@/lib/node/fs'
import { siteConfig } from '@/site.config'
import type { SitePaths } from './paths'

/** Variables for a child process; an undefined one is removed from its environment. */
export type Environment = Record<string, string | undefined>

/**
 * Creates the work folder of a site, with the revision file and the TypeScript settings for Next.
 *
 * @returns the environment variables with which Contentlayer and Next run
 */
export function prepareWorkDir({ contentDir, workDir, revisionFile }: SitePaths): Environment {
  mkdirSync(dirname(revisionFile), { recursive: true })
  if (!existsSync(revisionFile)) writeFileAtomic(revisionFile, '0\n')
  writeTypeScriptSettings(workDir)
  return {
    CONTENT_DIR: contentDir,
    // Contentlayer writes to this folder: it prefers the variable to the working directory.
    PWD: workDir,
    NEXT_TELEMETRY_DISABLED: '1',
    // Next takes this variable of Playwright’s as a sign of its own tests, and looks for style sheets elsewhere.
    PLAYWRIGHT_TEST: undefined,
  }
}

/** Writes the settings as a module, for pages in dev: they change when the content has been compiled with new ones. */
export function writeSettings({ settingsFile }: Pick<SitePaths, 'settingsFile'>): void {
  const text = `export const siteConfig = ${JSON.stringify(siteConfig, null, 2)}\n`
  const isInPlace = existsSync(settingsFile) && readFileSync(settingsFile, 'utf8') === text
  if (!isInPlace) writeFileAtomic(settingsFile, text)
}

/**
 * Writes a `tsconfig.json` that extends the one of the build, which may map `@/site.config` to another file. Next adds
 * its own folders to the file, so it cannot be the project’s.
 */
function writeTypeScriptSettings(workDir: string) {
  const path = join(workDir, 'tsconfig.json')
  const base = relative(workDir, resolve(process.env.TSX_TSCONFIG_PATH || 'tsconfig.json')).replaceAll('\\', '/')
  const isInPlace = base === 'tsconfig.json' || (existsSync(path) && readFileSync(path, 'utf8').includes(`"${base}"`))
  if (!isInPlace) writeFileAtomic(path, `${JSON.stringify({ extends: base })}\n`)
}
