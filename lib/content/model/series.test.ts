import { expect, test } from 'vitest'
import { buildLibrary } from '@/lib/content/compile/library'
import { aContext, aPostFile, someDocuments } from '@/lib/content/testing/builders'
import type { ContentDocument } from './document'

function build(posts: ContentDocument[], { showDrafts = false, unreadable = [] as string[] } = {}) {
  return buildLibrary(someDocuments(...posts), { ...aContext(), showDrafts, unreadable })
}

/** Part of a series about tea. */
function part(slug: string, seriesOrder?: unknown, frontMatter: Record<string, unknown> = {}): ContentDocument {
  return aPostFile(slug, { series: 'Tea', ...(seriesOrder !== undefined && { seriesOrder }), ...frontMatter })
}

/** The parts of the only series, by slug. */
function partsOf(...input: Parameters<typeof build>): string[] {
  return build(...input).library.series.flatMap(({ posts }) => posts.map(({ slug }) => slug))
}

/** What is wrong, and at which key. */
function getIssuesAt(...input: Parameters<typeof build>) {
  return build(...input).issues.map(({ file, message, fix, at }) => ({ file, message, fix, at }))
}

test('a series has its parts by their numbers, whatever their dates', () => {
  expect(partsOf([part('c', 3), part('a', 1, { date: '2024-01-01' }), part('b', 2)])).toEqual(['a', 'b', 'c'])
})

test('without numbers the oldest part is the first', () => {
  const posts = [part('new', undefined, { date: '2024-01-01' }), part('old', undefined, { date: '2020-01-01' })]
  expect(partsOf(posts)).toEqual(['old', 'new'])
})

test('a series is one however its posts write it, and called as most do', () => {
  const posts = [part('a'), part('b', undefined, { series: 'tea' }), part('c', undefined, { series: ['Tea'] })]
  expect(build(posts).library.series).toMatchObject([{ slug: 'tea', title: 'Tea', posts: [{}, {}, {}] }])
})

test('a post knows its series', () => {
  expect(build([part('a')]).library.posts[0]?.series).toEqual({ slug: 'tea', title: 'Tea' })
})

test('a series whose posts all wait is not in the library', () => {
  expect(build([part('a', 1, { draft: true })]).library.series).toEqual([])
})

test.each([{ draft: true }, { date: '2026-02-01' }])('what a post with %o leaves open is no gap', (held) => {
  const posts = [part('a', 1), part('b', 2, held), part('c', 3)]
  expect([partsOf(posts), getIssuesAt(posts)]).toEqual([['a', 'c'], []])
})

test('a part that is missing is an error at the part after it', () => {
  expect(getIssuesAt([part('a', 1), part('c', 3)])).toEqual([
    {
      file: 'posts/c.md',
      message: 'Tea has no part 2',
      fix: 'write seriesOrder: 2, or give that number to the part that is missing',
      at: { readKey: ['seriesOrder'] },
    },
  ])
})

test('a series begins with its first part', () => {
  expect(getIssuesAt([part('b', 2)])).toMatchObject([{ message: 'Tea has no part 1' }])
})

test('a number twice is an error that names the other post and a number that is free', () => {
  expect(getIssuesAt([part('a', 1), part('b', 2), part('twin', 2), part('d', 3)])).toEqual([
    {
      file: 'posts/twin.md',
      message: 'posts/b.md is part 2 of Tea too',
      fix: 'write seriesOrder: 4',
      at: { readKey: ['seriesOrder'] },
    },
  ])
})

test('a draft takes a number as a published post does', () => {
  expect(getIssuesAt([part('a', 1), part('b', 1, { draft: true })])).toMatchObject([{ file: 'posts/b.md' }])
})

test('a part without a number among numbered ones is an error, and what it leaves open is none', () => {
  expect(getIssuesAt([part('a', 1), part('b'), part('c', 3)])).toEqual([
    {
      file: 'posts/b.md',
      message: 'the parts of Tea are numbered, and this one is not',
      fix: 'add seriesOrder: 2',
      at: { readKey: ['series'] },
    },
  ])
})

test('a part whose file is broken is not missing as well', () => {
  const broken = part('b', 2, { title: undefined })
  expect(getIssuesAt([part('a', 1), broken, part('c', 3)])).toMatchObject([{ message: 'title is missing' }])
  expect(getIssuesAt([part('a', 1), part('c', 3)], { unreadable: ['posts/b.md'] })).toEqual([])
})

test('the word of Hugo’s themes counts too, and is named where it is wrong', () => {
  const posts = [aPostFile('a', { series: 'Tea', series_order: 1 }), aPostFile('b', { series: 'Tea', series_order: 1 })]
  expect(getIssuesAt(posts)).toMatchObject([{ fix: 'write series_order: 2', at: { readKey: ['series_order'] } }])
})

test('two series at once are one too many', () => {
  expect(getIssuesAt([part('a', 1, { series: ['Tea', 'Cake'] })])).toMatchObject([
    { message: 'a post is part of one series', at: { readKey: ['series', 1] } },
  ])
})

test('a place in no series is an error', () => {
  expect(getIssuesAt([aPostFile('a', { seriesOrder: 1 })])).toMatchObject([{ message: 'seriesOrder without a series' }])
})

test('a series without a letter for its address is an error', () => {
  expect(getIssuesAt([part('a', undefined, { series: '???' })])).toMatchObject([{ at: { readKey: ['series', 0] } }])
})
