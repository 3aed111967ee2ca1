import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { expect, onTestFinished, test, vi } from 'vitest'
import { formatIssue } from '@/lib/diagnostics/issue'
import { loadSettingsFile } from './settings-file'

/** Loads a settings file with these lines. */
async function load(...lines: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-settings-'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })
  const tsconfig = { compilerOptions: { paths: { '@/site.config': ['./site.config.ts'] } } }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  writeFileSync(join(folder, 'site.config.ts'), lines.join('\n'))
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
