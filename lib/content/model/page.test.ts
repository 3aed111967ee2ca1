import { expect, test } from 'vitest'
import { aContext, aDocument } from '@/lib/content/testing/builders'
import { readPage } from './page'

/** Reads a page that has a title. */
function read(frontMatter: Record<string, unknown> = {}, file = 'pages/about.md') {
  return readPage(aDocument(file, { title: 'About', ...frontMatter }, { excerpt: 'The cut' }), aContext())
}

test('a title makes a page at the file’s name', () => {
  expect(read()).toMatchObject({ entry: { title: 'About', slug: 'about', state: 'published' }, issues: [] })
})

test('without a title there is no page', () => {
  const { entry: page, issues } = read({ title: undefined })
  expect({ page, issues }).toMatchObject({ page: undefined, issues: [{ message: 'title is missing' }] })
})

test('a slug in the front matter goes before the file name', () => {
  expect(read({ slug: 'who-writes' }).entry?.slug).toBe('who-writes')
})

test.each(['posts', 'topics', 'categories', 'series', 'search', '404'])('/%s/ belongs to the site itself', (slug) => {
  const { entry: page, issues } = read({ slug })
  expect({ page, issues }).toMatchObject({ page: undefined, issues: [{ at: { readKey: ['slug'] } }] })
})

test('a file name that belongs to the site itself is an error of the file', () => {
  expect(read({}, 'pages/posts.md').issues).toMatchObject([{ severity: 'error', at: { readKey: [] } }])
})

test.each([{ draft: true }, { draft: 'yes' }, { published: 'No' }])('%o makes a draft', (frontMatter) => {
  expect(read(frontMatter).entry?.state).toBe('draft')
})

test('a page has no date, so one in the future does not hold it back', () => {
  expect(read({ date: '2099-01-01' })).toMatchObject({ entry: { state: 'published' }, issues: [] })
})

test('a page is described by its first paragraph unless it describes itself', () => {
  expect([read().entry?.description, read({ description: 'Who writes' }).entry?.description]).toEqual([
    'The cut',
    'Who writes',
  ])
})

test('a page may be in a language of its own', () => {
  expect(read({ lang: 'ja' }).entry?.language).toBe('ja')
})

test('an unknown key is an error with the nearest known key', () => {
  expect(read({ titel: 'A' }).issues).toMatchObject([{ message: 'unknown key titel', fix: 'did you mean title?' }])
})
