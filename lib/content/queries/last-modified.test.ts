import { expect, test } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { lastChange, lastChangeOf } from './last-modified'

test('a post last changed when it was updated, else when it appeared', () => {
  expect(lastChange(aPost({ date: aDate('2022-04-04') }))).toEqual(aDate('2022-04-04'))
  expect(lastChange(aPost({ updated: aDate('2024-02-03') }))).toEqual(aDate('2024-02-03'))
})

test('of several posts the latest change counts, not the newest post’s', () => {
  const posts = [aPost({ date: aDate('2023-01-01') }), aPost({ updated: aDate('2024-02-03') })]
  expect(lastChangeOf(posts)).toEqual(aDate('2024-02-03'))
})

test('no posts, no change', () => {
  expect(lastChangeOf([])).toBeUndefined()
})
