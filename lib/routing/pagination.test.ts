import { expect, test, vi } from 'vitest'
import { furtherPages, listPage, pageNumberAt } from './pagination'

// Two posts a page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const list = ['a', 'b', 'c', 'd', 'e']

test('a page has its part of the list, and says where in it that part begins', () => {
  expect(listPage(list, 2)).toEqual({ entries: ['c', 'd'], number: 2, pageCount: 3, first: 3 })
})

test('the last page has what is left', () => {
  expect(listPage(list, 3)?.entries).toEqual(['e'])
})

test('a list that fills its pages has no empty one after them', () => {
  expect([listPage(['a', 'b'], 1)?.pageCount, listPage(['a', 'b'], 2)]).toEqual([1, undefined])
})

test.each([0, 4])('there is no page %d of three', (number) => {
  expect(listPage(list, number)).toBeUndefined()
})

test('an empty list has one page, with nothing on it', () => {
  expect([listPage([], 1)?.entries, furtherPages([])]).toEqual([[], []])
})

test('further pages are those besides the first', () => {
  expect([furtherPages(list), furtherPages(['a'])]).toEqual([[2, 3], []])
})

test('an entry is found on its page', () => {
  expect(list.map((_, index) => pageNumberAt(index))).toEqual([1, 1, 2, 2, 3])
})
