import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { relatedCases } from '@/e2e/testing/related-cases'
import { checkContent } from './compile-content'
import { makeRelatedFinder } from './related'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const { library } = await checkContent(resolve('e2e/fixture/content'), '2026-11-25T00:00:00Z')
const related = makeRelatedFinder(library)

test.each(relatedCases)('what a person picks as related to $post is among the three', ({ post, picks }) => {
  const found = library.posts.filter(({ slug }) => slug === post).flatMap(related)
  expect(found.map(({ slug }) => slug)).toEqual(expect.arrayContaining(picks))
})

test('every post has three, except those in languages that no other is in', () => {
  const counts = library.posts.map((post) => [post.slug, related(post).length] as const)
  expect(counts.filter(([, count]) => count !== 3)).toEqual([
    ['japanese', 0],
    ['right-to-left', 1],
  ])
})
