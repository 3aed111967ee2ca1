import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** WCAG 2.2, 1.4.6, AAA. */
const ENOUGH = 7

const GROUNDS = ['paper', 'raised', 'code-marked', 'code-inserted', 'code-deleted']
const TEXTS = ['ink', 'quiet', 'accent', 'green', 'blue', 'purple', 'amber']

const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const colours = new Map(
  [...tokens.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

test('every colour is a text, a ground or a line', () => {
  expect([...colours.keys()].sort()).toEqual([...GROUNDS, ...TEXTS, 'line'].sort())
})

test.each(['light', 'dark'] as const)('every text can be read on every ground, %s', (theme) => {
  const pairs = TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const))
  const faint = pairs
    .map(([text, ground]) => ({ text, ground, contrast: contrast(colourOf(text, theme), colourOf(ground, theme)) }))
    .filter((pair) => pair.contrast < ENOUGH)
  expect(faint).toEqual([])
})

function colourOf(name: string, theme: 'light' | 'dark'): string {
  return colours.get(name)?.[theme] ?? ''
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
