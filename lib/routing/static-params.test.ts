import { expect, test, vi } from 'vitest'
import { furtherPagesParams, NOTHING, pageNumberFromParam } from './static-params'

// Two posts a page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test.each(['1', '0', '-2', '02', '2.0', '2e1', ' 2', 'two', ''])('%j is no further page', (param) => {
  expect(pageNumberFromParam(param)).toBe(0)
})

test('a further page is found by its number', () => {
  expect(pageNumberFromParam('12')).toBe(12)
})

test('each list has its further pages', () => {
  const lists = [
    { slug: 'short', posts: [1] },
    { slug: 'long', posts: [1, 2, 3, 4, 5] },
  ]
  expect(furtherPagesParams(lists, ({ posts }) => posts)).toEqual([
    { slug: 'long', number: '2' },
    { slug: 'long', number: '3' },
  ])
})

test('where no list is long there is one address, which stands for none', () => {
  expect(furtherPagesParams([{ slug: 'short' }], () => [1])).toEqual([{ slug: NOTHING, number: NOTHING }])
})
