import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { getCodeFingerprint, getLibraryFingerprint } from './code-fingerprint'

const FILES = {
  'app/page.tsx': 'export default () => process.env.GREETING',
  'components/note.tsx': 'const SECRET = 1',
  'lib/hosts/a-host.ts': 'export const url = (env) => env.DEPLOYMENT_URL',
  'styles/site.css': 'p { color: red }',
  'site.config.ts': 'export const siteConfig = {}',
  'data/numbers.json': '[1]',
  'tailwind.config.cjs': '',
  '.env.production': 'NEXT_PUBLIC_GREETING=Hello',
  'package-lock.json': '{ "next": 1 }',
  'node_modules/.package-lock.json': '{ "next": 1 }',
  'theme.css': ':root {}',
}

/** A project with these files, and with others changed or added. */
function aProject(changed: Record<string, string> = {}): string {
  const project = mkdtempSync(join(tmpdir(), 'step-back-code-'))
  onTestFinished(() => rmSync(project, { recursive: true }))
  for (const [file, text] of Object.entries({ ...FILES, ...changed })) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), text)
  }
  return project
}

function fingerprint(changed: Record<string, string> = {}, env: Record<string, string> = {}): string {
  const project = aProject(changed)
  const paths = { stylesFile: join(project, 'theme.css'), themeFile: join(project, 'none') }
  return getCodeFingerprint({ ...paths, contentDir: join(project, 'texts') }, env, project)
}

test('is the same for the same project, wherever it is', () => {
  expect(fingerprint()).toBe(fingerprint())
})

test.each([
  ...Object.keys(FILES).map((file) => [`another ${file}`, { [file]: 'changed' }] as const),
  ['a new component', { 'components/new.tsx': '' }] as const,
  ['text that has moved to another file', { 'styles/site.css': 'p { color: ', 'styles/site.css2': 'red }' }] as const,
])('%s makes another fingerprint', (_, changed) => {
  expect(fingerprint(changed)).not.toBe(fingerprint())
})

test.each([
  ...['app/page.test.tsx', 'lib/import/import-site.ts', 'content/posts/x.md', 'public/x.png', 'README.md'],
  ...[
    'next-env.d.ts',
    '.git/HEAD',
    '.next/BUILD_ID',
    'out-preview/.build-output',
    'components/.DS_Store',
    'data/node_modules/x/index.js',
    'e2e/reading.spec.ts',
    'texts/x.md',
  ],
])('%s makes no difference', (file) => {
  expect(fingerprint({ [file]: 'changed' })).toBe(fingerprint())
})

test('a variable that the code reads makes another fingerprint', () => {
  expect(fingerprint({}, { GREETING: 'Hello' })).not.toBe(fingerprint())
  expect(fingerprint({}, { GREETING: 'Hello' })).not.toBe(fingerprint({}, { GREETING: 'Good morning' }))
})

test.each(['SECRET', 'DEPLOYMENT_URL', 'OUT_DIR', 'HOME'])(
  'the variable %s, which no page depends on, makes no difference',
  (name) => {
    expect(fingerprint({ 'app/layout.tsx': 'process.env.OUT_DIR' }, { [name]: 'x' })).toBe(
      fingerprint({ 'app/layout.tsx': 'process.env.OUT_DIR' }),
    )
  },
)

test('another URL of the site makes another fingerprint, and so does a preview', () => {
  const production = { SITE_URL: 'https://ada.example' }
  expect(fingerprint({}, { ...production, VERCEL_ENV: 'preview' })).not.toBe(
    fingerprint({}, { ...production, VERCEL_ENV: 'production' }),
  )
})

test.each(['lib/hosts/a-host.ts', 'node_modules/.package-lock.json'])(
  'a text is rendered again with another %s, but not with another component',
  (file) => {
    const before = getLibraryFingerprint(aProject())
    expect(getLibraryFingerprint(aProject({ [file]: 'changed' }))).not.toBe(before)
    expect(getLibraryFingerprint(aProject({ 'components/note.tsx': 'changed' }))).toBe(before)
  },
)

test('another target of a symbolic link makes another fingerprint', () => {
  const [one, other] = ['1', '2'].map((text) => {
    const project = aProject({ 'public/shared.ts': text })
    symlinkSync(join('..', 'public', 'shared.ts'), join(project, 'components', 'shared.ts'))
    symlinkSync('nowhere', join(project, 'components', 'dangling.ts'))
    return getCodeFingerprint({ stylesFile: '', themeFile: '', contentDir: '' }, {}, project)
  })
  expect(one).not.toBe(other)
})

test('a link to a folder that it is in is not followed for ever', () => {
  const project = aProject()
  symlinkSync('..', join(project, 'components', 'all'))
  symlinkSync('.', join(project, 'data', 'itself'))
  expect(() => getCodeFingerprint({ stylesFile: '', themeFile: '', contentDir: '' }, {}, project)).not.toThrow()
})

test('a large file, which is no code, makes another fingerprint by its size', () => {
  const [one, other] = [6_000_000, 6_000_001].map((length) => fingerprint({ 'videos/talk.mp4': 'x'.repeat(length) }))
  expect(one).not.toBe(other)
})
