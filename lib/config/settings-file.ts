import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Message, transform } from 'esbuild'
import type { Issue, Position } from '@/lib/diagnostics/issue'
import { escapeRegExp } from '@/lib/text/escape-reg-exp'
import { displayPath } from './display-path'
import { SETTINGS_FILE, settingsPath } from './settings-path'

/** The absolute paths of the JSON files that the settings file imports: parts of the settings, such as many redirects. */
export function listImportedSettings(): string[] {
  const path = settingsPath()
  const source = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const imports = source.matchAll(/\bfrom\s+(['"])(\.{1,2}\/[^'"]+\.json)\1/g)
  return [...imports].map(([, , name = '']) => resolve(dirname(path), name))
}

/**
 * Loads the settings file.
 *
 * @param load evaluates a module, of which it returns the exports
 * @returns the settings, which may be invalid; without settings, why they cannot be loaded
 */
export async function loadSettingsFile(
  load: (path: string) => Promise<Record<string, unknown>>,
): Promise<{ settings: unknown; issues: Issue[] }> {
  const path = settingsPath()
  if (!existsSync(path)) {
    const missing = createIssue({ line: 1, column: 1 }, 'the file does not exist', 'restore it')
    return { settings: undefined, issues: [missing] }
  }
  const source = readFileSync(path, 'utf8')
  const mistakes = (await findMistakes(source, 'ts')).map((message) => toIssue(message, SETTINGS_FILE))
  for (const imported of listImportedSettings().filter(existsSync)) {
    const found = await findMistakes(readFileSync(imported, 'utf8'), 'json')
    mistakes.push(...found.map((message) => toIssue(message, displayPath(imported))))
  }
  if (mistakes.length > 0) return { settings: undefined, issues: mistakes }
  try {
    const exported = await load(path)
    if ('siteConfig' in exported) return { settings: exported.siteConfig, issues: [] }
    const fix = 'write export const siteConfig: SiteConfig = { … }'
    return { settings: undefined, issues: [createIssue({ line: 1, column: 1 }, 'siteConfig is not exported', fix)] }
  } catch (error) {
    return { settings: undefined, issues: [describeFailure(error, source)] }
  }
}

/** What cannot be parsed, else what cannot be meant, such as a setting that is there twice. */
async function findMistakes(source: string, loader: 'ts' | 'json'): Promise<Message[]> {
  const isFailure = (error: unknown): error is { errors: Message[] } =>
    typeof error === 'object' && error !== null && 'errors' in error
  try {
    const { warnings } = await transform(source, { loader, logLevel: 'silent' })
    return warnings
  } catch (error) {
    if (!isFailure(error)) throw error
    return error.errors
  }
}

function toIssue({ text, location }: Message, file: string): Issue {
  const { line = 1, column = 0 } = location ?? {}
  return { ...createIssue({ line, column: column + 1 }, text, 'correct it, or what is before it'), file }
}

/** An error that the file throws: where it names what does not exist, else where it is thrown. */
function describeFailure(error: unknown, source: string): Issue {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const [, name, specifier = ''] = /^(\w+) is not defined|Cannot find (?:module|package) '([^']+)'/.exec(message) ?? []
  const position = findWord(source, name ?? getBaseName(specifier)) ?? getThrowPosition(stack, source)
  return createIssue(position, message.split('\n')[0] ?? '', 'correct it: the settings cannot be loaded')
}

function findWord(source: string, word: string): Position | undefined {
  const index = word === '' ? -1 : source.search(new RegExp(`\\b${escapeRegExp(word)}\\b`))
  if (index < 0) return undefined
  const before = source.slice(0, index).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Where an error was thrown, if its stack tells the place in the file, and not in what tsx has made of it. */
function getThrowPosition(stack: string, source: string): Position {
  const [, line = 1, column = 1] = /site\.config\.ts(?:\?[^:)]*)?:(\d+):(\d+)/.exec(stack) ?? []
  const position = { line: Number(line), column: Number(column) }
  const code = source.split('\n')[position.line - 1]?.slice(position.column - 1) ?? ''
  return /^\w/.test(code) ? position : { line: 1, column: 1 }
}

/** `./nowhere.ts` → `nowhere` */
function getBaseName(specifier: string): string {
  return specifier.replace(/^.*\//, '').replace(/\.\w+$/, '')
}

function createIssue(position: Position, message: string, fix: string): Issue {
  return { file: SETTINGS_FILE, ...position, about: 'settings', severity: 'error', message, fix }
}
