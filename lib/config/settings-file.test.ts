import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { expect, onTestFinished, test, vi } from 'vitest'
import { formatIssue } from '@/lib/diagnostics/issue'
import { loadSettingsFile } from './settings-file'

const SETTINGS = "export const siteConfig = { title: 'A', redirects }"

/** Loads a settings file with these lines. */
async function load(...lines: string[]) {
  return await loadWith({}, ...lines)
}

/** Loads a settings file with these lines, beside other files. */
async function loadWith(files: Record<string, string>, ...lines: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-settings-'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })
  const tsconfig = { compilerOptions: { paths: { '@/site.config': ['./site.config.ts'] } } }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  for (const [name, text] of Object.entries({ ...files, 'site.config.ts': lines.join('\n') }))
    writeFileSync(join(folder, name), text)
  vi.stubEnv('TSX_TSCONFIG_PATH', join(folder, 'tsconfig.json'))
  const { settings, issues } = await loadSettingsFile((path) =>
    tsImport(path, { parentURL: import.meta.url, tsconfig: false }),
  )
  return { settings, issues: issues.map(formatIssue) }
}

test('loads settings', async () => {
  const lines = ["import type { SiteConfig } from './type'", "export const siteConfig: SiteConfig = { title: 'A' }"]
  expect(await load(...lines)).toEqual({ settings: { title: 'A' }, issues: [] })
})

test.each<[name: string, lines: string[], issue: RegExp]>([
  [
    'a quote that is not closed',
    ['export const siteConfig = {', "  title: 'A,", '}'],
    /^2:13: Unterminated string literal/,
  ],
  [
    'a missing comma',
    ['export const siteConfig = {', "  a: 'A'", "  b: 'B',", '}'],
    /^3:3: Expected "}" but found "b"/,
  ],
  [
    'a setting that is there twice',
    ['export const siteConfig = {', "  title: 'A',", "  language: 'en',", "  title: 'B',", '}'],
    /^4:3: Duplicate key "title" in object literal \(correct it/,
  ],
  [
    'a name that does not exist',
    ['export const siteConfig = {', '  title: Notes,', '}'],
    /^2:10: Notes is not defined/,
  ],
  ['an error', ['', "  throw new Error('no\\nmore')", 'export const siteConfig = {}'], /^1:1: no \(correct it/],
  [
    'an import that does not exist',
    ['', "import './nowhere'", 'export const siteConfig = {}'],
    /^2:11: Cannot find module/,
  ],
  ['no settings', ['export const config = {}'], /^1:1: siteConfig is not exported \(write export const siteConfig/],
  ['a default export', ['export default {}'], /^1:1: siteConfig is not exported/],
  ['nothing', [''], /^1:1: siteConfig is not exported/],
])('reports %s at its line', async (_, lines, issue) => {
  const { settings, issues } = await load(...lines)
  expect(issues).toHaveLength(1)
  expect(issues[0]?.replace(/^site\.config\.ts:/, '')).toMatch(issue)
  expect(settings).toBeUndefined()
})

test.each([
  ['is not closed', '{\n  "/a/": "/about/", ', /^2:21: Expected string in JSON but found end of file/],
  ['is empty', '', /^1:1: Unexpected end of file/],
  ['has a redirect twice', '{\n  "/a/": "/b/",\n  "/a/": "/c/"\n}', /^3:3: Duplicate key "\/a\/" in object literal/],
])('reports in its own line what is wrong with an imported file that %s', async (_, json, issue) => {
  const { settings, issues } = await loadWith(
    { 'redirects.json': json },
    "import redirects from './redirects.json'",
    SETTINGS,
  )
  expect(issues).toHaveLength(1)
  expect(issues[0]?.replace(/^.*redirects\.json:/, '')).toMatch(issue)
  expect(settings).toBeUndefined()
})
