import { expect, test } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { findNewlyPublished } from './newly-published'

const posts = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => aPost({ slug: day, publishAt: aDate(day) }))

/** The slugs of the posts that were published after one moment, up to another. */
function publishedBetween(since: string, now: string): string[] {
  return findNewlyPublished(posts, new Date(since), new Date(now)).map(({ slug }) => slug)
}

test('finds a post whose publication date is between the two moments', () => {
  expect(publishedBetween('2026-11-23T06:00:00Z', '2026-11-24T06:00:00Z')).toEqual(['2026-11-24'])
})

test('finds all posts of a period of several days', () => {
  expect(publishedBetween('2026-11-22T06:00:00Z', '2026-11-26T06:00:00Z')).toHaveLength(3)
})

test('finds neither a post that was published before nor one that is still scheduled', () => {
  expect(publishedBetween('2026-11-23T00:00:00Z', '2026-11-23T23:59:59Z')).toEqual([])
})

test('finds a post at the very moment of its publication', () => {
  expect(publishedBetween('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z')).toEqual(['2026-11-24'])
})
