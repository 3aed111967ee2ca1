import { expect, test } from 'vitest'
import { aPage, aSite } from '@/lib/content/testing/builders'
import { getParentPages } from './pages'

const [talks, year, day] = ['talks', 'talks/2026', 'talks/2026/may/first'].map((slug) => aPage({ slug }))

test('gets the pages above a page, from the top, and leaves out folders without a page', () => {
  const site = aSite({ pages: [day, year, talks].flatMap((page) => page ?? []) })
  expect(getParentPages({ slug: 'talks/2026/may/first' }, site)).toEqual([talks, year])
  expect(getParentPages({ slug: 'talks' }, site)).toEqual([])
})
