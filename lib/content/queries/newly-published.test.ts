import { expect, test } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { duePosts } from './newly-published'

const posts = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => aPost({ slug: day, appears: aDate(day) }))

function due(since: string, now: string): string[] {
  return duePosts(posts, since, now).map(({ slug }) => slug)
}

test('a post is due when its moment lies between then and now', () => {
  expect(due('2026-11-23T06:00:00Z', '2026-11-24T06:00:00Z')).toEqual(['2026-11-24'])
})

test('days that nobody looked are caught up on', () => {
  expect(due('2026-11-22T06:00:00Z', '2026-11-26T06:00:00Z')).toHaveLength(3)
})

test('what could be read then already is not due, nor what cannot be read yet', () => {
  expect(due('2026-11-23T00:00:00Z', '2026-11-23T23:59:59Z')).toEqual([])
})
