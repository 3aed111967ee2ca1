import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isPreview } from '@/lib/config/environment'
import type { SitePaths } from '@/lib/config/paths'
import { siteConfig } from '@/lib/config/settings'
import { siteUrl } from '@/lib/routing/urls'
import { findSource } from '@/lib/services/suggest-changes'

/** The folders whose files make pages what they are. */
const FOLDERS = ['app', 'client', 'components', 'lib', 'styles']

/** Files in them that no page depends on: tests, and what nothing imports. */
const WITHOUT_EFFECT = /\.test\.tsx?$|^lib\/(import|markdown\/fixtures|content\/check\/testing)\//

/** The settings of tools in the folder of the project; types are generated. */
const TOOL_SETTINGS = /(?<!\.d)\.(ts|mjs|json)$/

/** What npm has installed, which need not be what `package-lock.json` asks for. */
const INSTALLED = 'node_modules/.package-lock.json'

/** What may be the name of an environment variable, in a file that mentions the environment. */
const VARIABLE = /\b[A-Z][A-Z\d_]{2,}\b/g

/**
 * A fingerprint of everything that pages depend on besides what they show: code, styles, theme, settings, the versions of
 * libraries and of Node, and those environment variables that the code names. What a host says about itself differs with
 * each deployment, so of that only the results count; and where the site is written does not matter.
 *
 * @param env the environment of the build
 * @param project the folder of the project
 */
export function getCodeFingerprint(
  { stylesFile, themeFile }: Pick<SitePaths, 'stylesFile' | 'themeFile'>,
  env: Record<string, string | undefined> = process.env,
  project = '.',
): string {
  const hash = createHash('sha256')
  const names = new Set<string>()
  for (const file of listCode(project)) {
    const content = readFileSync(join(project, file))
    hash.update(`${file}\0${content.byteLength}\0`).update(content)
    const text = content.toString()
    if (file.startsWith('lib/hosts/') || !text.includes('env')) continue
    for (const name of text.match(VARIABLE) ?? []) names.add(name)
  }
  for (const file of [stylesFile, themeFile, join(project, INSTALLED)])
    hash.update(existsSync(file) ? readFileSync(file) : '')
  const { suggestChanges } = siteConfig
  const derived = {
    settings: siteConfig,
    url: siteUrl(),
    isPreview: isPreview(env),
    source: suggestChanges && findSource(suggestChanges, env),
    program: [process.version, process.platform, process.arch],
    variables: Object.entries(env)
      .filter(([name]) => names.has(name) && name !== 'OUT_DIR')
      .sort(),
  }
  return hash.update(JSON.stringify(derived)).digest('base64url')
}

function listCode(project: string): string[] {
  const files = FOLDERS.map((folder) => join(project, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const settings = readdirSync(project).filter((file) => TOOL_SETTINGS.test(file))
  return [...files, ...settings].filter((file) => !WITHOUT_EFFECT.test(file)).sort()
}
