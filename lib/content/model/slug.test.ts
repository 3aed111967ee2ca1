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

test.each([
  ['pages/about.md', 'about'],
  ['pages/talks/2026.md', 'talks/2026'],
  ['pages/talks/index.md', 'talks'],
  ['pages/Meine Vorträge/2026-05-01-Über Teams/index.md', 'meine-vorträge/über-teams'],
])('the slug of %s is the path %s', (file, slug) => {
  expect(slugFromFileName(file)).toBe(slug)
})

test('a slug in the front matter of a page is the last part of its path', () => {
  expect(parseSlug('pages/talks/2026/index.md', 'latest', () => undefined)).toBe('talks/latest')
})

test.each([
  ['pages/talks/2026.md', 'talks/2027', 'slug talks/2027 is not how a URL has it', /^write slug: 2027; /],
  ['pages/!/2026.md', undefined, 'the folder ! has no letter or digit that a URL can have', /rename it/],
  [
    `pages/${'a'.repeat(150)}/${'b'.repeat(100)}.md`,
    undefined,
    'the name of the file has 252 bytes',
    /rename the file/,
  ],
])('reports %s with the slug %s', (file, declared, message, fix) => {
  const reported: unknown[][] = []
  parseSlug(file, declared, (...issue) => void reported.push(issue))
  expect(reported).toEqual([[expect.any(Array), expect.stringContaining(message), expect.stringMatching(fix)]])
})
