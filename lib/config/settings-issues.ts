import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { tsPlugin } from '@sveltejs/acorn-typescript'
import { type Expression, type Node, Parser, type Program, type Property } from 'acorn'
import { tsImport } from 'tsx/esm/api'
import type { Issue, Position } from '@/lib/diagnostics/issue'
import { validateRepository } from '@/lib/services/suggest-changes'
import { displayPath } from './display-path'
import { settingsFindings, siteConfig } from './settings'
import { loadSettingsFile } from './settings-file'
import { SETTINGS_FILE, settingsPath } from './settings-path'
import { type SettingsFinding, validateSettings, validateSiteUrl } from './settings-schema'

const TypeScriptParser = Parser.extend(tsPlugin())

/** Everything that is wrong with the settings themselves, with `SITE_URL` and with the repository, each with its line. */
export function getSettingsIssues(): Issue[] {
  const found = [...validateSiteUrl(process.env.SITE_URL), ...validateRepository(siteConfig.suggestChanges)]
  return [...settingsFindings, ...found].map(settingsIssue)
}

/** Everything that is wrong with the settings file as it is now: whether it can be loaded, and each of its values. */
export async function checkSettingsFile(): Promise<Issue[]> {
  // Evaluated again, unlike by an import.
  const { settings, issues } = await loadSettingsFile((path) => tsImport(path, import.meta.url))
  return issues.length > 0 ? issues : validateSettings(settings).map(settingsIssue)
}

/**
 * Creates an error in the settings.
 *
 * @param path where it is in them: `['redirects', '/old/']`
 */
export function settingsIssue({ path, message, fix }: SettingsFinding): Issue {
  const file = settingsPath()
  const toPath = (name: string) => resolve(dirname(file), name)
  const { imported, ...position } = findPosition(readIfThere(file), path, (name) => readIfThere(toPath(name)))
  const place = { file: imported === undefined ? SETTINGS_FILE : displayPath(toPath(imported)), ...position }
  return { ...place, about: 'settings', severity: 'error', message: `${formatPath(path)}${message}`, fix }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** `navigation[0].href: `; a key that is no name, such as a path, is left to the message. */
function formatPath(path: readonly PropertyKey[]): string {
  const keys = path.filter((key) => typeof key === 'number' || /^[\w-]+$/.test(String(key)))
  const name = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return name === '' ? '' : `${name.slice(1)}: `
}

/**
 * Finds a setting in the source of the settings file: its key, or its place in a list. Redirects may be in a JSON file
 * that the settings import.
 *
 * @param readImport the text of such a file, by its name in the import
 * @returns the place of the innermost setting around it if it is not written there, else the start of the file; with the
 *   name of the imported file, if it is in that one
 */
export function findPosition(
  source: string,
  path: readonly PropertyKey[],
  readImport: (name: string) => string = () => '',
): Position & { imported?: string } {
  const { body } = TypeScriptParser.parse(source, { ...SYNTAX, sourceType: 'module' })
  let value = findSettings(body)
  let found: Node | undefined = value
  let imported: string | undefined
  for (const key of path) {
    const name = value && findImportedFile(value, body)
    const text = name === undefined ? '' : readImport(name)
    if (text !== '') {
      value = found = TypeScriptParser.parseExpressionAt(text, 0, SYNTAX)
      imported = name
    }
    const child = value && findChild(value, key)
    if (!child) break
    found = child.node
    value = child.value
  }
  const { line, column } = found?.loc?.start ?? { line: 1, column: 0 }
  return { line, column: column + 1, ...(imported !== undefined && { imported }) }
}

const SYNTAX = { ecmaVersion: 'latest', locations: true } as const

/** `import redirects from './redirects.json'` and `redirects` → `./redirects.json` */
function findImportedFile(value: Expression, body: Program['body']): string | undefined {
  if (value.type !== 'Identifier') return undefined
  for (const statement of body) {
    if (statement.type !== 'ImportDeclaration' || !/\.json$/.test(String(statement.source.value))) continue
    if (statement.specifiers.some(({ local }) => local.name === value.name)) return String(statement.source.value)
  }
  return undefined
}

/** The value of `export const siteConfig`. */
function findSettings(body: Program['body']): Expression | undefined {
  for (const statement of body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of statement.declaration.declarations) {
      if (id.type === 'Identifier' && id.name === 'siteConfig' && init) return init
    }
  }
  return undefined
}

function findChild(parent: Expression, key: PropertyKey): { node: Node; value: Expression } | undefined {
  if (parent.type === 'ArrayExpression') {
    const element = parent.elements[Number(key)]
    return element && element.type !== 'SpreadElement' ? { node: element, value: element } : undefined
  }
  // `{ … } satisfies SiteConfig`, `{ … } as const`: acorn’s types know nothing of TypeScript.
  if ('expression' in parent && typeof parent.expression === 'object') return findChild(parent.expression, key)
  if (parent.type !== 'ObjectExpression') return undefined
  const property = parent.properties.find((candidate) => candidate.type === 'Property' && getName(candidate) === key)
  return property?.type === 'Property' ? { node: property, value: property.value } : undefined
}

function getName({ key }: Property): unknown {
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined
}
