import { expect, test } from 'vitest'
import { slugify } from './slugify'

test.each([
  ['The Step Back', 'the-step-back'],
  ['What’s next?', 'whats-next'],
  ["What's next?", 'whats-next'],
  ['  spaces around  ', 'spaces-around'],
  ['C++ & C#', 'c--c'],
  ['.NET', 'net'],
  ['-- dashes --', 'dashes'],
  ['1:1s', '11s'],
  ['Über Größe', 'über-größe'],
  ['二つのチーム', '二つのチーム'],
  ['???', ''],
])('converts %o to the slug %o', (text, slug) => {
  expect(slugify(text)).toBe(slug)
})

test('composes letters and accents, however they were typed', () => {
  expect(slugify('cafe\u0301')).toBe('caf\u00e9')
})
