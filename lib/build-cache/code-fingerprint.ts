import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
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
  /^((content|public|docs|e2e|coverage|shots|test-results|playwright-report|lib\/(import|markdown\/fixtures|content\/check\/testing))\/|[^/]*\.(md|d\.ts|tsbuildinfo)$)|(^|\/)(node_modules\/|\.(?!env))|\.test\.tsx?$/

/** What npm has installed, which need not be what `package-lock.json` asks for. */
const INSTALLED = 'node_modules/.package-lock.json'

/** What may be the name of an environment variable, in a file that mentions the environment. */
const VARIABLE = /\b[A-Z][A-Z\d_]{2,}\b/g

/**
 * A fingerprint of everything that pages depend on besides what they show: settings, theme, every file of the project that
 * code could import, the versions of libraries and of Node, and those environment variables that the code names. What a
 * host says about itself differs with each deployment, so of that only the results count; and where the site is written
 * does not matter.
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

/**
 * Lists the files that pages may depend on. Follows symbolic links, but not back to a folder that they are in.
 *
 * @param isWanted whether to look at a path at all
 * @param parents the real paths of the folders that `folder` is in
 */
function listCode(
  project: string,
  isWanted: (path: string) => boolean,
  folder = '',
  parents: readonly string[] = [],
): string[] {
  const real = realpathSync(join(project, folder))
  const names = readdirSync(real).sort()
  // The output of a build.
  if (names.includes(OUTPUT_MARK) || parents.includes(real)) return []
  return names.flatMap((name) => {
    const path = folder + name
    // A link may lead nowhere.
    const type = existsSync(join(project, path)) ? statSync(join(project, path)) : undefined
    if (!type || WITHOUT_EFFECT.test(type.isDirectory() ? `${path}/` : path) || !isWanted(path)) return []
    if (type.isDirectory()) return listCode(project, isWanted, `${path}/`, [...parents, real])
    return type.isFile() ? [path] : []
  })
}

/** In bytes. Larger files are not code, and are slow to read: their size and modification time are hashed instead. */
const MAX_BYTES = 5_000_000

function readCode(path: string): string | Uint8Array {
  const { size, mtimeMs } = statSync(path)
  return size > MAX_BYTES ? `${size} ${mtimeMs}` : readFileSync(path)
}

/** Begins a hash with some code, and what it runs with. */
function hashCode(code: string[], project: string): Hash {
  const program = [siteConfig, process.version, process.platform, process.arch]
  const hash = createHash('sha256').update(JSON.stringify(program))
  for (const file of [...code, INSTALLED].filter((file) => existsSync(join(project, file)))) {
    const content = readCode(join(project, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash
}

/** The environment variables that code may read, but for those by which a host is recognized. */
function findVariables(code: string[], project: string): Set<string> {
  const texts = code
    .filter((file) => !file.startsWith('lib/hosts/'))
    .map((file) => readCode(join(project, file)).toString())
    .filter((text) => text.includes('env'))
  return new Set(texts.flatMap((text) => text.match(VARIABLE) ?? []))
}
