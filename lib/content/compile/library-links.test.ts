import { expect, test } from 'vitest'
import type { ContentDocument } from '@/lib/content/model/document'
import { aContext, aDocument, aPostFile, aTopicFile, someDocuments } from '@/lib/content/testing/builders'
import { buildLibrary } from './library'

/** Builds the library as readers see it. */
function build(...documents: ContentDocument[]) {
  return buildLibrary(someDocuments(...documents), { ...aContext(), showDrafts: false })
}

function slugsOf(entries: { slug: string }[]): string[] {
  return entries.map(({ slug }) => slug)
}

test('a topic without posts is not in the library', () => {
  const { library } = build(aTopicFile('hiring'), aTopicFile('empty'), aPostFile('a', { topics: 'hiring' }))
  expect(slugsOf(library.topics)).toEqual(['hiring'])
})

test('a topic whose posts all wait is not in the library', () => {
  const onPath = aPostFile('a', { draft: true })
  const { library } = build(
    aTopicFile('hiring', { start: ['a'] }),
    onPath,
    aPostFile('b', { tags: 'hiring', draft: true }),
  )
  expect(library.topics).toEqual([])
})

test('topics stand by title', () => {
  const topics = [aTopicFile('z', { title: 'Ambition' }), aTopicFile('a', { title: 'Zeal' })]
  const { library } = build(...topics, aPostFile('post', { tags: ['a', 'z'] }))
  expect(slugsOf(library.topics)).toEqual(['z', 'a'])
})

test('a topic has its path in the author’s order, with notes, and the rest by date', () => {
  const start = ['old', { post: 'new', note: 'Then this' }]
  const dates = { old: '2020-01-01', new: '2024-01-01', mid: '2022-01-01', later: '2023-01-01' }
  const posts = Object.entries(dates).map(([slug, date]) => aPostFile(slug, { date, tags: 'hiring' }))
  const [topic] = build(aTopicFile('hiring', { start }), ...posts).library.topics
  expect({
    path: topic?.path.map(({ post, note }) => [post.slug, note]),
    others: slugsOf(topic?.others ?? []),
  }).toEqual({
    path: [
      ['old', undefined],
      ['new', 'Then this'],
    ],
    others: ['later', 'mid'],
  })
})

test('a post knows its topics, by whatever way it joined them', () => {
  const topics = [aTopicFile('a'), aTopicFile('b', { aliases: 'bee' }), aTopicFile('c', { start: ['post'] })]
  const { library } = build(...topics, aPostFile('post', { topics: 'A', tags: 'Bee' }))
  expect(slugsOf(library.posts[0]?.topics ?? [])).toEqual(['a', 'b', 'c'])
})

test('a draft on a reading path is passed over without an error', () => {
  const { library, issues } = build(
    aTopicFile('hiring', { start: ['waits', 'seen'] }),
    aPostFile('waits', { draft: true }),
    aPostFile('seen'),
  )
  const path = library.topics[0]?.path.map(({ post }) => post.slug)
  expect({ path, issues }).toEqual({ path: ['seen'], issues: [] })
})

test('categories have their posts, the newest first, and stand by title', () => {
  const posts = [
    aPostFile('old', { date: '2020-01-01', categories: ['People', 'Leadership'] }),
    aPostFile('new', { date: '2024-01-01', category: 'people' }),
    aPostFile('mid', { categories: 'People' }),
  ]
  expect(build(...posts).library.categories.map(({ title, posts }) => [title, slugsOf(posts)])).toEqual([
    ['Leadership', ['old']],
    ['People', ['new', 'mid', 'old']],
  ])
})

test('a category that only drafts name is not in the library, even if a file describes it', () => {
  const description = aDocument('categories/secret.md', { description: 'Not yet' })
  expect(build(description, aPostFile('a', { categories: 'Secret', draft: true })).library.categories).toEqual([])
})

test('drafts have no say in how a category is spelt', () => {
  const drafts = ['a', 'b'].map((slug) => aPostFile(slug, { categories: 'LEADERSHIP', draft: true }))
  const { library } = build(...drafts, aPostFile('seen', { categories: 'Leadership' }))
  expect(library.categories).toMatchObject([{ slug: 'leadership', title: 'Leadership' }])
})

test('a post names its category as the category is called', () => {
  const posts = [
    aPostFile('a', { categories: 'leadership' }),
    ...['b', 'c'].map((slug) => aPostFile(slug, { category: 'Leadership' })),
  ]
  expect(build(...posts).library.posts[0]?.categories).toEqual([{ slug: 'leadership', title: 'Leadership' }])
})

test('a post that names a category twice is in it once', () => {
  const { library } = build(aPostFile('a', { categories: ['People', 'people'], category: 'People' }))
  expect(library.posts[0]?.categories).toEqual([{ slug: 'people', title: 'People' }])
})

test('a category’s file gives its words', () => {
  const file = aDocument('categories/people.md', { title: 'On people', description: 'What' }, { html: '<p>Intro</p>' })
  expect(build(file, aPostFile('a', { categories: 'People' })).library.categories).toMatchObject([
    { slug: 'people', title: 'On people', description: 'What', html: '<p>Intro</p>' },
  ])
})

test.each(['categories', 'category'])('a word under %s that makes no address is an error at that key', (key) => {
  expect(build(aPostFile('a', { [key]: '???' })).issues).toMatchObject([
    { file: 'posts/a.md', severity: 'error', at: { readKey: [key, 0] } },
  ])
})
