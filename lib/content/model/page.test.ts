import { expect, test } from 'vitest'
import { aContext, aRendering, aSource } from '@/lib/content/testing/builders'
import { parsePage } from './page'

/** Parses a page that has a title, on line 2, and these fields, from line 3. */
function parse(frontMatter: Record<string, unknown> = {}, file = 'pages/about.md') {
  const source = aSource(file, { title: 'About', ...frontMatter })
  return parsePage(source, aRendering({ excerpt: 'The first paragraph' }), aContext())
}

test('parses a file with a title into a page', () => {
  expect(parse()).toMatchObject({ entry: { title: 'About', slug: 'about', isDraft: false }, issues: [] })
})

test('makes no page of a file without a title', () => {
  const { entry, issues } = parse({ title: undefined })
  expect(entry).toBeUndefined()
  expect(issues).toMatchObject([{ file: 'pages/about.md', line: 1, column: 1, message: 'title is missing' }])
})

test('prefers the slug in the front matter to the file name', () => {
  expect(parse({ slug: 'who-writes' }).entry?.slug).toBe('who-writes')
})

test.each([{ draft: true }, { draft: 'yes' }, { published: 'No' }])(
  'makes a draft of a page with %o',
  (frontMatter) => {
    expect(parse(frontMatter).entry?.isDraft).toBe(true)
  },
)

test.each([{ draft: 'maybe' }, { draft: null }, { published: 3 }])(
  'a page with %o counts as a draft until that is corrected',
  (frontMatter) => {
    const { entry, issues } = parse(frontMatter)
    expect(entry?.isDraft).toBe(true)
    expect(issues).toMatchObject([{ severity: 'error' }])
  },
)

test('ignores the date of a page, so that one in the future does not schedule it', () => {
  const { entry, issues } = parse({ date: '2099-01-01' })
  expect(issues).toEqual([])
  expect(entry?.isDraft).toBe(false)
  expect(entry).not.toHaveProperty('publishAt')
})

test('describes a page by its first paragraph unless it has a description', () => {
  expect([parse().entry?.description, parse({ description: 'Who writes' }).entry?.description]).toEqual([
    'The first paragraph',
    'Who writes',
  ])
})

test('takes the language from the front matter, else from the site', () => {
  expect([parse({ lang: 'ja' }).entry?.language, parse().entry?.language]).toEqual(['ja', 'en-GB'])
})

test('parses aliases', () => {
  expect(parse({ aliases: '/me/', redirect_from: 'author.html' }).entry?.aliases.map(({ path }) => path)).toEqual([
    '/me/',
    '/author.html',
  ])
})

test('reports an unknown field, and suggests the nearest one', () => {
  expect(parse({ titel: 'A' }).issues).toMatchObject([
    { line: 3, column: 1, severity: 'error', message: 'unknown field titel', fix: 'did you mean title?' },
  ])
})
