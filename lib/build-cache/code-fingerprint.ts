import { createHash, type Hash } from 'node:crypto'
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
  const toolSettings = readdirSync(project).filter((file) => TOOL_SETTINGS.test(file))
  const code = [...listCode(FOLDERS, project), ...toolSettings]
  const hash = hashCode(code, project)
  for (const file of [stylesFile, themeFile]) hash.update(existsSync(file) ? readFileSync(file) : '')
  const { suggestChanges } = siteConfig
  const names = findVariables(code, project)
  const derived = {
    url: siteUrl(),
    isPreview: isPreview(env),
    source: suggestChanges && findSource(suggestChanges, env),
    variables: Object.entries(env)
      .filter(([name]) => names.has(name) && name !== 'OUT_DIR')
      .sort(),
  }
  return hash.update(JSON.stringify(derived)).digest('base64url')
}

/** A fingerprint of `lib/`, the settings, and the versions of libraries and of Node: of what a text is rendered with. */
export function getLibraryFingerprint(project = '.'): string {
  return hashCode(listCode(['lib'], project), project).digest('base64url')
}

function listCode(folders: string[], project: string): string[] {
  return folders
    .map((folder) => join(project, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !WITHOUT_EFFECT.test(file))
    .sort()
}

/** Begins a hash with some code, and what it runs with. */
function hashCode(code: string[], project: string): Hash {
  const program = [siteConfig, process.version, process.platform, process.arch]
  const hash = createHash('sha256').update(JSON.stringify(program))
  for (const file of [...code, INSTALLED].filter((file) => existsSync(join(project, file)))) {
    const content = readFileSync(join(project, file))
    hash.update(`${file}\0${content.byteLength}\0`).update(content)
  }
  return hash
}

/** The environment variables that code may read, but for those by which a host is recognized. */
function findVariables(code: string[], project: string): Set<string> {
  const texts = code
    .filter((file) => !file.startsWith('lib/hosts/'))
    .map((file) => readFileSync(join(project, file), 'utf8'))
    .filter((text) => text.includes('env'))
  return new Set(texts.flatMap((text) => text.match(VARIABLE) ?? []))
}
