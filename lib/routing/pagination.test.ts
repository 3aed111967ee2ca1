import { expect, test, vi } from 'vitest'
import { listPage, pageNumberAt, pageNumbers } from './pagination'

// Two posts per page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const list = ['a', 'b', 'c', 'd', 'e']

test('a page has its entries and the position of the first one in the whole list', () => {
  expect(listPage(list, 2)).toEqual({ entries: ['c', 'd'], number: 2, pageCount: 3, first: 3 })
})

test('the last page has the remaining entries', () => {
  expect(listPage(list, 3)?.entries).toEqual(['e'])
})

test('adds no empty page after a full one', () => {
  expect([listPage(['a', 'b'], 1)?.pageCount, listPage(['a', 'b'], 2)]).toEqual([1, undefined])
})

test.each([0, 4])('returns undefined for page %d of 3', (number) => {
  expect(listPage(list, number)).toBeUndefined()
})

test('an empty list has one empty page', () => {
  expect([listPage([], 1)?.entries, pageNumbers([])]).toEqual([[], [1]])
})

test('numbers all pages of a list, starting at 1', () => {
  expect([pageNumbers(list), pageNumbers(['a'])]).toEqual([[1, 2, 3], [1]])
})

test('finds the page number of the entry at an index', () => {
  expect(list.map((_, index) => pageNumberAt(index))).toEqual([1, 1, 2, 2, 3])
})
