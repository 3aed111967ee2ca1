import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { contrast, schemes } from './colour'
import { readTheme } from './read-theme'
import { listContrastPairs, themeValueNames, themeValues } from './theme-values'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const PAPER = resolve('styles/themes/paper.css')
const themes = readdirSync('styles/themes').map((name) => join('styles/themes', name))

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'theme-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** Reads a theme that consists of these files; `@paper` in them is the path of the default theme. */
function read(css: string, files: Record<string, string | Buffer> = {}) {
  const paper = relative(join(folder, 'styles'), PAPER).replaceAll('\\', '/')
  for (const [name, text] of Object.entries({ 'styles/theme.css': css, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), typeof text === 'string' ? text.replaceAll('@paper', paper) : text)
  }
  return readTheme(join(folder, 'styles/theme.css'), join(folder, 'public'))
}

function getMessages(...args: Parameters<typeof read>): string[] {
  const { issues } = read(...args)
  return issues.map(({ line, column, message, fix }) => `${line}:${column} ${message} (${fix})`)
}

test.each(themes)(
  '%s is complete, and each text has a contrast of 7:1 to what is behind it (WCAG 2.2, 1.4.6)',
  (file) => {
    const { theme, issues } = readTheme(resolve(file))
    expect(issues).toEqual([])
    const pairs = listContrastPairs().flatMap(({ text, background }) =>
      schemes.map((scheme) => ({
        pair: `${text} on ${background}, ${scheme}`,
        ratio: contrast(theme.colours[text][scheme], theme.colours[background][scheme]),
      })),
    )
    expect(pairs.length).toBeGreaterThan(50)
    expect(pairs.filter(({ ratio }) => ratio < 7)).toEqual([])
  },
)

test('no colour of a theme is anywhere else', () => {
  const colours = themes.flatMap((file) => readFileSync(file, 'utf8').match(/#[\da-f]{6}\b/g) ?? [])
  expect(colours.length).toBeGreaterThan(50)
  const found = ['app', 'client', 'components', 'lib', 'styles']
    .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)))
    .filter((file) => /\.(tsx?|mjs|css|svg)$/.test(file) && !/\.test\.|testing|fixtures|real-programs/.test(file))
    .filter((file) => !themes.includes(file) && file !== join('lib', 'theme', 'read-theme.ts'))
    .filter((file) => colours.some((colour) => readFileSync(file, 'utf8').toLowerCase().includes(colour)))
  expect(found).toEqual([])
})

test.each(themeValueNames)('docs/theme.md says what %s is for', (name) => {
  const docs = readFileSync('docs/theme.md', 'utf8')
  expect(docs).toContain(`| \`${name}\` | ${themeValues[name].description} |`)
})

test('values of one’s own replace those of the theme that is imported', () => {
  const { theme, issues } = read(
    '@import "@paper";\n:root {\n  --color-accent: light-dark(#044, #9ee);\n  --radius: 0;\n}\n.mine { color: red }\n',
  )
  expect(issues).toEqual([])
  expect(theme.colours.accent).toEqual({ light: '#004444', dark: '#99eeee' })
  expect(theme.values['--radius']).toBe('0')
  expect(theme.colours.paper).toEqual(readTheme(PAPER).theme.colours.paper)
  expect(theme.css).toBe('.mine { color: red }')
})

test.each([
  ['light-dark(white, black)', '#ffffff', '#000000'],
  ['rgb(0 68 68)', '#004444', '#004444'],
  ['light-dark(oklch(0.4 0 0), hsl(0 0% 100%))', '#484848', '#ffffff'],
  ['var(--color-paper)', '#fffdf8', '#161513'],
])('reads the colour %s', (value, light, dark) => {
  const { theme } = read(`@import "@paper";\n:root { --color-raised: ${value} }`)
  expect(theme.colours.raised).toEqual({ light, dark })
})

test.each<[what: string, css: string, message: RegExp]>([
  [
    'a colour that is none',
    ':root { --color-ink: blakc }',
    /^2:9 --color-ink: blakc is no colour \(write one for each/,
  ],
  ['a colour that shows what is behind it', ':root { --color-ink: #0008 }', /is no colour/],
  ['a colour of itself', ':root { --color-ink: var(--color-ink) }', /is no colour/],
  [
    'a misspelt name',
    ':root {\n  --color-acent: #000\n}',
    /^3:3 unknown --color-acent \(did you mean --color-accent\?\)/,
  ],
  ['fonts without a last resort', ':root { --font-text: "Own" }', /does not end in a generic family \(write the names/],
  ['a length that is none', ':root { --radius: round }', /--radius: round is no length/],
  [
    'a scheme alone',
    '@media (prefers-color-scheme: dark) { :root { --color-ink: #fff } }',
    /set for one colour scheme \(set both/,
  ],
  [
    'the setting',
    ':root { color-scheme: dark }',
    /color-scheme is a setting \(write colorScheme: 'dark' in site\.config\.ts/,
  ],
  ['broken CSS', ':root { --color-ink: #000', /^2:1 Unclosed block/],
  ['a file that is not there', '@import "./themes/papr.css";', /^2:1 there is no file \.\/themes\/papr\.css/],
  ['another host', '@import "https://fonts.example/x.css";', /nothing is loaded from other hosts/],
])('names %s, with its place', (_, css, message) => {
  expect(getMessages(`@import "@paper";\n${css}`).join('\n')).toMatch(message)
})

test('a value with an error is that of the default theme', () => {
  const { theme } = read('@import "@paper";\n:root { --color-ink: blakc }')
  expect(theme.colours.ink).toEqual(readTheme(PAPER).theme.colours.ink)
})

test('a theme of one’s own needs every value', () => {
  const [message] = getMessages(':root { --color-ink: #000 }')
  expect(message).toMatch(/^1:1 --color-paper, .*--radius are missing \(import a theme first/)
})

test('warns of a text that is too faint, in the scheme in which it is', () => {
  const { issues } = read('@import "@paper";\n:root { --color-quiet: light-dark(#999, #bdb6aa) }')
  expect(issues).toMatchObject([
    {
      line: 2,
      column: 9,
      severity: 'warning',
      name: 'low-contrast',
      message: expect.stringContaining('in the light scheme'),
    },
  ])
})

const FACE = '@font-face { font-family: "Own"; src: url("/fonts/own.woff2") }'

test('a web font is loaded under a name that changes with it, and shown when it is there', () => {
  const { theme, issues } = read(`@import "@paper";\n:root { --font-text: "Own", serif }\n${FACE}`, {
    'public/fonts/own.woff2': Buffer.from('wOF2, and a font'),
  })
  expect(issues).toEqual([])
  expect(theme.fonts).toMatchObject([{ family: 'Own', weights: [400, 400], isItalic: false }])
  expect(theme.fonts[0]?.path).toMatch(/^\/immutable\/own-[\da-f]{16}\.woff2$/)
  expect(theme.fonts[0]?.css).toContain('font-display: swap')
  expect(theme.fonts[0]?.css).toContain(`url("${theme.fonts[0]?.path}")`)
})

test.each<[what: string, face: string, message: RegExp]>([
  [
    'a file that is not there',
    FACE.replace('own.woff2', 'wn.woff2'),
    /there is no file \/fonts\/wn\.woff2 \(did you mean \/fonts\/own\.woff2\?/,
  ],
  ['a file that is none', FACE.replace('own', 'none'), /none\.woff2 is not WOFF2, whatever its name says/],
  ['a file that browsers need not read', FACE.replace('woff2', 'ttf'), /is not WOFF2 \(convert it/],
  ['another host', FACE.replace('/fonts', 'https://fonts.example'), /nothing is loaded from other hosts/],
  ['no name', '@font-face { src: url("/fonts/own.woff2") }', /has no font-family/],
  ['a font that nothing is set in', FACE, /nothing is set in Own/],
])('names a web font with %s', (_, face, message) => {
  const messages = getMessages(`@import "@paper";\n${face}`, {
    'public/fonts/own.woff2': Buffer.from('wOF2, and a font'),
    'public/fonts/none.woff2': Buffer.from('<!doctype html>'),
  })
  expect(messages.join('\n')).toMatch(message)
})
