import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { writeFileAtomic } from '@/lib/node/fs'
import type { SitePaths } from './paths'

/** Variables for a child process; an undefined one is removed from its environment. */
export type Environment = Record<string, string | undefined>

/**
 * Creates the work folder of a site with what Next has to find there.
 *
 * @returns the environment in which Contentlayer and Next work on the site
 */
export function prepareWorkDir({ contentDir, workDir, revisionFile }: SitePaths): Environment {
  mkdirSync(dirname(revisionFile), { recursive: true })
  if (!existsSync(revisionFile)) writeFileAtomic(revisionFile, '0\n')
  writeTypeScriptSettings(workDir)
  return {
    CONTENT_DIR: contentDir,
    // The folder that Contentlayer writes to: it prefers this variable to the working directory.
    PWD: workDir,
    NEXT_TELEMETRY_DISABLED: '1',
    // Next takes Playwright’s mark for that of its own tests, and looks for style sheets elsewhere.
    PLAYWRIGHT_TEST: undefined,
  }
}

/**
 * Next adds the folder it works in to the settings it finds; the project’s own are to stay as they are. A site
 * that is built with other settings, which may name another `site.config.ts`, has Next read them too.
 */
function writeTypeScriptSettings(workDir: string) {
  const path = join(workDir, 'tsconfig.json')
  const base = relative(workDir, resolve(process.env.TSX_TSCONFIG_PATH || 'tsconfig.json')).replaceAll('\\', '/')
  const isInPlace = base === 'tsconfig.json' || (existsSync(path) && readFileSync(path, 'utf8').includes(`"${base}"`))
  if (!isInPlace) writeFileAtomic(path, `${JSON.stringify({ extends: base })}\n`)
}
