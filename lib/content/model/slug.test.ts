import { expect, test } from 'vitest'
import { readFileName, slugify } from './slug'

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
])('%s becomes %o in an address', (text, slug) => {
  expect(slugify(text)).toBe(slug)
})

test('a letter and its accent are one, however they were typed', () => {
  expect(slugify('cafe\u0301')).toBe('caf\u00e9')
})

test.each([
  ['posts/the-step-back.md', 'the-step-back', undefined],
  ['posts/2022-04-04-the-step-back.md', 'the-step-back', '2022-04-04'],
  ['posts/2022-4-4-the-step-back.md', 'the-step-back', '2022-4-4'],
  ['posts/the-step-back/index.md', 'the-step-back', undefined],
  ['posts/2022-04-04-the-step-back/index.md', 'the-step-back', '2022-04-04'],
  ['posts/1984.md', '1984', undefined],
  ['posts/2022-04-04.md', '2022-04-04', undefined],
  ['posts/notes.md.md', 'notes.md', undefined],
])('%s says the name %s and the date %o', (file, name, date) => {
  expect(readFileName(file)).toEqual({ name, date })
})

test('an index that is not in a folder of its own is no bundle', () => {
  expect(readFileName('pages/index.md').name).toBe('index')
})
