import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { formatIssue } from '@/lib/diagnostics/issue'
import { findPosition, settingsIssue } from './settings-issues'

const SOURCE = `import type { SiteConfig } from './type'

const shared = { title: 'Elsewhere' }
export const other = 1
export const siteConfig: SiteConfig = {
  ...shared,
  title: 'Notes',
  // A comment with title: in it.
  'language': 'en',
  navigation: [{ label: 'Posts', href: '/posts/' }, { label: 'About',
    href: 'about', children: [{ label: 'Uses', href: 'uses' }] }],
  redirects: { '/old/': '/new/', ['/' + 'x']: '/y/' },
} satisfies SiteConfig
`

test.each<[path: PropertyKey[], line: number, column: number]>([
  [[], 5, 39],
  [['title'], 7, 3],
  [['language'], 9, 3],
  [['navigation'], 10, 3],
  [['navigation', 0], 10, 16],
  [['navigation', 1, 'href'], 11, 5],
  [['navigation', 1, 'label'], 10, 55],
  [['navigation', 1, 'children', 0, 'href'], 11, 48],
  [['redirects', '/old/'], 12, 16],
])('finds the setting %j', (path, line, column) => {
  expect(findPosition(SOURCE, path)).toEqual({ line, column })
})

test.each<[path: PropertyKey[], line: number, column: number]>([
  [['timeZone'], 5, 39],
  [['navigation', 7, 'href'], 10, 3],
  [['redirects', '/x'], 12, 3],
  [['title', 'nothing', 'in', 'it'], 7, 3],
])('points at the innermost setting around %j, which is not written there', (path, line, column) => {
  expect(findPosition(SOURCE, path)).toEqual({ line, column })
})

test.each(['', 'export default {}', 'export const siteConfig = make()\n'])('finds no setting in %j', (source) => {
  expect(findPosition(source, ['title']).line).toBe(1)
})

test('finds a redirect in the file that the settings import', () => {
  const source = `import redirects from './redirects.json'\nexport const siteConfig = { title: 'x', redirects }\n`
  const json = '{\n  "/a/": "/b/",\n  "/c.png": "/d.png"\n}\n'
  const read = (name: string) => (name === './redirects.json' ? json : '')
  expect(findPosition(source, ['redirects', '/c.png'], read)).toEqual({
    imported: './redirects.json',
    line: 3,
    column: 3,
  })
  expect(findPosition(source, ['redirects', '/c.png'])).toEqual({ line: 2, column: 41 })
  expect(findPosition(source, ['title'], read)).toEqual({ line: 2, column: 29 })
})

test('an issue in the file that the settings import is one of the settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const save = (name: string, text: string) => writeFileSync(join(folder, name), text)
  save('tsconfig.json', '{}')
  save('site.config.ts', `import redirects from './redirects.json'\nexport const siteConfig = { redirects }\n`)
  save('redirects.json', '{\n  "/a/": "/b/"\n}\n')
  vi.stubEnv('TSX_TSCONFIG_PATH', join(folder, 'tsconfig.json'))
  onTestFinished(() => void vi.unstubAllEnvs())
  const issue = settingsIssue({ path: ['redirects', '/a/'], message: 'is wrong', fix: 'write another' })
  expect(issue).toMatchObject({ about: 'settings', file: join(folder, 'redirects.json'), line: 2, column: 3 })
})

test('an issue has the name of the setting and its place in site.config.ts', () => {
  const lines = readFileSync('site.config.ts', 'utf8').split('\n')
  const line = lines.findIndex((text) => text.startsWith('  navigation:')) + 1
  expect(line).toBeGreaterThan(0)
  const issue = settingsIssue({ path: ['navigation'], message: 'is wrong', fix: 'write another' })
  expect(formatIssue(issue)).toBe(`site.config.ts:${line}:3: navigation: is wrong (write another)`)
})

test.each<[path: PropertyKey[], message: string]>([
  [['navigation', 0, 'href'], 'navigation[0].href: is wrong'],
  [['redirects', '/old/'], 'redirects: is wrong'],
  [[], 'is wrong'],
])('of %j the message begins with the names', (path, message) => {
  expect(settingsIssue({ path, message: 'is wrong', fix: 'write another' }).message).toBe(message)
})
