import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { findYearStarts, groupByYear } from './archive-years'

// Two posts per page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const posts = ['2024-05-01', '2024-02-01', '2024-01-01', '2022-12-31', '2021-01-01'].map((day) =>
  aPost({ slug: day, date: aDate(day) }),
)

test('groups posts by year', () => {
  expect(groupByYear(posts).map(({ year, posts }) => [year, posts.map(({ slug }) => slug)])).toEqual([
    ['2024', ['2024-05-01', '2024-02-01', '2024-01-01']],
    ['2022', ['2022-12-31']],
    ['2021', ['2021-01-01']],
  ])
})

test('a year starts on the page of its newest post, even if it continues on the next page', () => {
  expect(findYearStarts(posts)).toEqual([
    { year: '2024', page: 1 },
    { year: '2022', page: 2 },
    { year: '2021', page: 3 },
  ])
})
