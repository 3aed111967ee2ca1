import { expect, test } from 'vitest'
import type { ContentDocument } from '@/lib/content/model/document'
import { aContext, aDocument, aPostFile, aTopicFile, someDocuments } from '@/lib/content/testing/builders'
import { buildLibrary } from './library'

type Options = { showDrafts?: boolean; unreadable?: string[] }

/** Builds the library as readers see it, unless the options say otherwise. */
function build(documents: ContentDocument[], { showDrafts = false, ...options }: Options = {}) {
  return buildLibrary(someDocuments(...documents), { ...aContext(), showDrafts, ...options })
}

function slugsOf(entries: { slug: string }[]): string[] {
  return entries.map(({ slug }) => slug)
}

const waiting = [
  { draft: true },
  { draft: 'Yes' },
  { published: false },
  { published: 'off' },
  { date: '2026-01-02' },
  { publishDate: '2026-01-02' },
]

test.each(waiting)('a post with %o is not in what readers see', (frontMatter) => {
  const { library } = build([aPostFile('seen'), aPostFile('waits', frontMatter)])
  expect(slugsOf(library.posts)).toEqual(['seen'])
})

test.each(waiting)('a post with %o is held back', (frontMatter) => {
  const { heldBack } = build([aPostFile('seen'), aPostFile('waits', frontMatter)])
  expect(slugsOf(heldBack.posts)).toEqual(['waits'])
})

test.each(waiting)('a post with %o is shown to its author', (frontMatter) => {
  const { library } = build([aPostFile('waits', frontMatter)], { showDrafts: true })
  expect(slugsOf(library.posts)).toEqual(['waits'])
})

test('where drafts are shown nothing is held back', () => {
  const { heldBack } = build([aPostFile('waits', { draft: true })], { showDrafts: true })
  expect(heldBack).toEqual({ posts: [], pages: [] })
})

test('a draft of a page is held back', () => {
  const pages = [
    aDocument('pages/about.md', { title: 'About' }),
    aDocument('pages/soon.md', { title: 'B', draft: true }),
  ]
  const { library, heldBack } = build(pages)
  expect([slugsOf(library.pages), slugsOf(heldBack.pages)]).toEqual([['about'], ['soon']])
})

test('posts stand by date, the newest first', () => {
  const posts = [aPostFile('old', { date: '2020-01-01' }), aPostFile('new', { date: '2024-01-01' }), aPostFile('mid')]
  expect(slugsOf(build(posts).library.posts)).toEqual(['new', 'mid', 'old'])
})

test('posts of one moment stand by slug, in whatever order the files come', () => {
  const [a, b, c] = [aPostFile('a'), aPostFile('b'), aPostFile('c')]
  expect([build([c, a, b]), build([b, c, a])].map(({ library }) => slugsOf(library.posts))).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ])
})

test('two posts with one slug are an error that names both files', () => {
  const { issues } = build([aPostFile('2022-04-04-twin'), aPostFile('other', { slug: 'twin' })])
  expect(issues).toMatchObject([
    { severity: 'error', file: 'posts/other.md', message: 'posts/2022-04-04-twin.md has the slug twin too' },
  ])
})

test('a draft takes a slug as a published post does', () => {
  const { issues } = build([aPostFile('twin', { draft: true }), aPostFile('other', { slug: 'twin' })])
  expect(issues).toMatchObject([{ file: 'posts/other.md' }])
})

test('two pages with one slug are an error', () => {
  const pages = [aDocument('pages/about.md', { title: 'A' }), aDocument('pages/me.md', { title: 'B', slug: 'about' })]
  expect(build(pages).issues).toMatchObject([{ message: 'pages/about.md has the slug about too' }])
})

test('every problem of every file is collected', () => {
  const documents = [
    aPostFile('a', { titel: 'A' }),
    aPostFile('b', { date: 'tomorrow' }),
    aDocument('topics/c.md', { title: 'C' }),
    aDocument('categories/d.md', { tilte: 'D' }),
    aDocument('pages/e.md', {}),
  ]
  expect(
    build(documents)
      .issues.map(({ file }) => file)
      .sort(),
  ).toEqual(['categories/d.md', 'pages/e.md', 'posts/a.md', 'posts/b.md', 'topics/c.md'])
})

test('a file that is broken does not take the others with it', () => {
  expect(slugsOf(build([aPostFile('broken', { title: undefined }), aPostFile('sound')]).library.posts)).toEqual([
    'sound',
  ])
})

test('a stop that names no post is an error', () => {
  const { issues } = build([aTopicFile('hiring', { start: ['nothing'] }), aPostFile('post')])
  expect(issues).toMatchObject([{ file: 'topics/hiring.md', at: { readKey: ['start', 0] } }])
})

test('a stop names a post by its slug, not by the file it is in', () => {
  const { issues } = build([aTopicFile('hiring', { start: ['file'] }), aPostFile('file', { slug: 'address' })])
  expect(issues).toMatchObject([{ message: 'the reading path names no post: file' }])
})

test('a stop that names a post whose file is broken is not wrong as well', () => {
  const topic = aTopicFile('hiring', { start: ['without-title', 'unreadable'] })
  const { issues } = build([topic, aPostFile('without-title', { title: undefined })], {
    unreadable: ['posts/2022-04-04-unreadable.md'],
  })
  expect(issues).toMatchObject([{ message: 'title is missing' }])
})

test('an unknown topic is an error in a draft too', () => {
  const { issues } = build([aTopicFile('hiring'), aPostFile('a', { topics: 'hirring', draft: true })])
  expect(issues).toMatchObject([{ message: 'unknown topic hirring', fix: 'did you mean hiring?' }])
})
