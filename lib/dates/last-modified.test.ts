import { expect, test } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { lastModified, latestModification } from './last-modified'

test('takes the date of the update, else the date of the post', () => {
  expect(lastModified(aPost({ date: aDate('2022-04-04') }))).toEqual(aDate('2022-04-04'))
  expect(lastModified(aPost({ updated: aDate('2024-02-03') }))).toEqual(aDate('2024-02-03'))
})

test('finds the latest modification, which need not be that of the newest post', () => {
  const posts = [aPost({ date: aDate('2023-01-01') }), aPost({ updated: aDate('2024-02-03') })]
  expect(latestModification(posts)).toEqual(aDate('2024-02-03'))
})

test('returns undefined for no posts', () => {
  expect(latestModification([])).toBeUndefined()
})
