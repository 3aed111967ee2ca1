import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isPreview } from '@/lib/config/environment'
import type { SitePaths } from '@/lib/config/paths'
import { siteConfig } from '@/lib/config/settings'
import { OUTPUT_MARK } from '@/lib/hosts/hosts'
import { siteUrl } from '@/lib/routing/urls'
import { findSource } from '@/lib/services/suggest-changes'

/**
 * Files and folders of the project that no page depends on, but for what `lib/pages/` gives it: texts, what is copied as
 * it is, documents, tests, what nothing imports, and what programs write.
 */
const WITHOUT_EFFECT =
  /^(\.(?!env)|content\/|public\/|docs\/|e2e\/|node_modules\/|coverage\/|shots\/|test-results\/|playwright-report\/|lib\/(import|markdown\/fixtures|content\/check\/testing)\/)|\.test\.tsx?$|^[^/]*\.(md|d\.ts|tsbuildinfo)$/

/** What npm has installed, which need not be what `package-lock.json` asks for. */
const INSTALLED = 'node_modules/.package-lock.json'

/** What may be the name of an environment variable, in a file that mentions the environment. */
const VARIABLE = /\b[A-Z][A-Z\d_]{2,}\b/g

/**
 * A fingerprint of everything that pages depend on besides what they show: code, styles, theme, settings, every other file
 * of the project that code could import, the versions of libraries and of Node, and those environment variables that the code names. What a host says about itself differs with
 * each deployment, so of that only the results count; and where the site is written does not matter.
 *
 * @param env the environment of the build
 * @param project the folder of the project
 */
export function getCodeFingerprint(
  { stylesFile, themeFile, contentDir }: Pick<SitePaths, 'stylesFile' | 'themeFile' | 'contentDir'>,
  env: Record<string, string | undefined> = process.env,
  project = '.',
): string {
  const code = listCode(project, (file) => resolve(project, file) !== contentDir)
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
  return hashCode(
    listCode(project, (file) => /^lib(\/|$)/.test(file)),
    project,
  ).digest('base64url')
}

/** Lists the files that pages may depend on. Follows symbolic links. @param isWanted whether to look at a path at all */
function listCode(project: string, isWanted: (path: string) => boolean, folder = ''): string[] {
  const names = readdirSync(join(project, folder)).sort()
  // The output of a build.
  if (names.includes(OUTPUT_MARK)) return []
  return names.flatMap((name) => {
    const path = folder + name
    const type = statSync(join(project, path), { throwIfNoEntry: false })
    if (!type || WITHOUT_EFFECT.test(type.isDirectory() ? `${path}/` : path) || !isWanted(path)) return []
    return type.isDirectory() ? listCode(project, isWanted, `${path}/`) : [path]
  })
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
