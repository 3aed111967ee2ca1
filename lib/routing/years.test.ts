import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { groupByYear, yearStarts } from './years'

// Two posts a page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const posts = ['2024-05-01', '2024-02-01', '2024-01-01', '2022-12-31', '2021-01-01'].map((day) =>
  aPost({ slug: day, date: aDate(day) }),
)

test('posts stand under their years', () => {
  expect(groupByYear(posts).map(({ year, posts }) => [year, posts.length])).toEqual([
    ['2024', 3],
    ['2022', 1],
    ['2021', 1],
  ])
})

test('a year begins on the page of its newest post, even where it goes on on the next', () => {
  expect(yearStarts(posts)).toEqual([
    { year: '2024', page: 1 },
    { year: '2022', page: 2 },
    { year: '2021', page: 3 },
  ])
})
