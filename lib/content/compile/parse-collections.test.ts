import { expect, test } from 'vitest'
import { aContext } from '@/lib/content/testing/builders'
import { aFile, aPostFile, aTopicFile, type TestFile } from '@/lib/content/testing/compile-files'
import { getInvalidSlugs, parseCollections } from './parse-collections'

function parse(files: TestFile[], unreadable: string[] = []) {
  return parseCollections(files, unreadable, aContext())
}

test('sorts the entries of files into their collections', () => {
  const files = [
    aPostFile('a'),
    aTopicFile('b'),
    aFile('categories/c.md', {}),
    aFile('pages/d.md', { title: 'D' }),
    aFile('posts/e/index.md', { title: 'E', date: '2022-04-04' }),
  ]
  const { posts, topics, categories, pages } = parse(files).entries
  expect([posts, topics, categories, pages].map((entries) => entries.map(({ slug }) => slug))).toEqual([
    ['a', 'e'],
    ['b'],
    ['c'],
    ['d'],
  ])
})

test('reports the second of two posts with one slug, names the first, and leaves the second out', () => {
  const { issues, entries } = parse([aPostFile('2022-04-04-twin'), aPostFile('other', { slug: 'twin' })])
  expect(issues).toEqual([
    {
      file: 'posts/other.md',
      line: 4,
      column: 1,
      severity: 'error',
      message: 'posts/2022-04-04-twin.md has the slug twin too',
      otherFile: 'posts/2022-04-04-twin.md',
      fix: 'rename one of them, or give it another slug',
    },
  ])
  expect(entries.posts.map(({ file }) => file)).toEqual(['posts/2022-04-04-twin.md'])
})

test('reports a slug that a draft has already', () => {
  const { issues } = parse([aPostFile('twin', { draft: true }), aPostFile('other', { slug: 'twin' })])
  expect(issues).toMatchObject([{ file: 'posts/other.md', line: 4, column: 1 }])
})

test('reports two pages with one slug', () => {
  const { issues } = parse([
    aFile('pages/about.md', { title: 'A' }),
    aFile('pages/me.md', { title: 'B', slug: 'about' }),
  ])
  expect(issues).toMatchObject([
    { file: 'pages/me.md', line: 3, column: 1, message: 'pages/about.md has the slug about too' },
  ])
})

test('parses a file again when an update that was in the future has come', () => {
  const files = [aPostFile('a', { updated: '2026-03-01' })]
  const parseAt = (now: string) => parseCollections(files, [], aContext({ now }))
  expect(parseAt('2026-02-28T23:59:59.500Z').issues).toMatchObject([{ message: 'updated is in the future' }])
  const { issues, entries } = parseAt('2026-03-01T00:00:00.500Z')
  expect(issues).toEqual([])
  expect(entries.posts.map(({ updated }) => updated?.day)).toEqual(['2026-03-01'])
})

test('parses a file again with other settings', () => {
  const files = [aPostFile('a')]
  const parseIn = (language: string) => parseCollections(files, [], aContext({ language })).entries.posts
  expect([...parseIn('de'), ...parseIn('fr')].map(({ language }) => language)).toEqual(['de', 'fr'])
})

test('allows a post and a page to have one slug', () => {
  expect(parse([aPostFile('about'), aFile('pages/about.md', { title: 'About' })]).issues).toEqual([])
})

test('reports the issues of every file', () => {
  const { issues } = parse([
    aPostFile('a', { titel: 'A' }),
    aPostFile('b', { date: 'tomorrow' }),
    aFile('topics/c.md', { title: 'C' }),
    aFile('categories/d.md', { tilte: 'D' }),
    aFile('pages/e.md', {}),
  ])
  const locations = issues.map(({ file, line, column }) => `${file}:${line}:${column}`)
  expect(locations.sort()).toEqual([
    'categories/d.md:2:1',
    'pages/e.md:1:1',
    'posts/a.md:4:1',
    'posts/b.md:3:1',
    'topics/c.md:1:1',
  ])
})

test('lists the slugs of files that make no entry, unreadable ones included', () => {
  const files = [aPostFile('without-title', { title: undefined }), aPostFile('valid'), aFile('topics/t.md', {})]
  const { invalidFiles } = parse(files, ['posts/2022-04-04-unreadable.md', 'pages/unreadable-page.md'])
  expect(getInvalidSlugs(invalidFiles)).toEqual({
    posts: ['unreadable', 'without-title'],
    topics: ['t'],
    categories: [],
    authors: [],
    pages: ['unreadable-page'],
  })
})
