import { expect, test } from 'vitest'
import { parseFileName, parseSlug, slugFromFileName } from './slug'

test.each([
  ['posts/the-step-back.md', 'the-step-back', undefined],
  ['posts/2022-04-04-the-step-back.md', 'the-step-back', '2022-04-04'],
  ['posts/2022-4-4-the-step-back.md', 'the-step-back', '2022-4-4'],
  ['posts/the-step-back/index.md', 'the-step-back', undefined],
  ['posts/2022-04-04-the-step-back/index.md', 'the-step-back', '2022-04-04'],
  ['posts/1984.md', '1984', undefined],
  ['posts/2022-04-04.md', '2022-04-04', undefined],
  ['posts/notes.md.md', 'notes.md', undefined],
])('parses %s into the name %s and the date %s', (file, name, date) => {
  expect(parseFileName(file)).toMatchObject({ name, date })
})

test('keeps the date in the full name', () => {
  expect(parseFileName('posts/2022-04-04-the-step-back/index.md').full).toBe('2022-04-04-the-step-back')
})

test('does not take an index.md without a folder of its own for a bundle', () => {
  expect(parseFileName('pages/index.md').name).toBe('index')
})

test('makes a slug of a file name', () => {
  expect(slugFromFileName('posts/2022-04-04-The Step Back/index.md')).toBe('the-step-back')
})

test.each([undefined, 'the-step-back'])('reports nothing for a valid slug (declared: %s)', (declared) => {
  const reported: unknown[] = []
  const slug = parseSlug('posts/the-step-back.md', declared, (...issue) => void reported.push(issue))
  expect([slug, reported]).toEqual(['the-step-back', []])
})
