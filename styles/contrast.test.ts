import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** WCAG 2.2, 1.4.6, AAA. */
const MIN_CONTRAST = 7

const BACKGROUNDS = ['paper', 'raised', 'code-marked', 'code-inserted', 'code-deleted']
const TEXTS = ['ink', 'quiet', 'accent', 'green', 'blue', 'purple', 'amber']

const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const colours = new Map(
  [...tokens.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

test('every colour is a text, a background or a line', () => {
  expect([...colours.keys()].sort()).toEqual([...BACKGROUNDS, ...TEXTS, 'line'].sort())
})

test.each(['light', 'dark'] as const)('every text has enough contrast against every background, %s', (theme) => {
  const pairs = TEXTS.flatMap((text) => BACKGROUNDS.map((background) => [text, background] as const))
  const tooFaint = pairs
    .map(([text, background]) => ({
      text,
      background,
      contrast: contrast(getColour(text, theme), getColour(background, theme)),
    }))
    .filter((pair) => pair.contrast < MIN_CONTRAST)
  expect(tooFaint).toEqual([])
})

function getColour(name: string, theme: 'light' | 'dark'): string {
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
