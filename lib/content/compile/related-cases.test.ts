import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { relatedCases } from '@/e2e/testing/related-cases'
import { resolveSitePaths } from '@/lib/config/paths'
import { createCompiler } from './compiler'

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const compile = createCompiler(
  { ...resolveSitePaths(), contentDir: resolve('e2e/fixture/content') },
  { showUnpublished: false, now: () => '2026-11-25T00:00:00Z' },
)
const { posts } = (await compile()).site

test.each(relatedCases)('finds what a person picks as related to $post', ({ post, picks }) => {
  const related = posts.filter(({ slug }) => slug === post).flatMap((found) => found.related)
  expect(related).toEqual(expect.arrayContaining(picks))
})

test('finds three related posts for every post but those in languages that hardly another post is in', () => {
  const counts = posts.map(({ slug, related }) => [slug, related.length] as const)
  expect(counts.length).toBeGreaterThan(0)
  expect(counts.filter(([, count]) => count !== 3)).toEqual([
    ['japanese', 0],
    ['right-to-left', 1],
  ])
})
