import { expect, test, vi } from 'vitest'
import { getListPage, getPageNumber, getPageNumbers } from './pagination'

// Two posts per page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const list = ['a', 'b', 'c', 'd', 'e']

test('a page has its entries and the position of the first one in the whole list', () => {
  expect(getListPage(list, 2)).toEqual({ entries: ['c', 'd'], number: 2, pageCount: 3, first: 3 })
})

test('the last page has the remaining entries', () => {
  expect(getListPage(list, 3)?.entries).toEqual(['e'])
})

test('adds no empty page after a full one', () => {
  expect([getListPage(['a', 'b'], 1)?.pageCount, getListPage(['a', 'b'], 2)]).toEqual([1, undefined])
})

test.each([0, 4])('returns undefined for page %d of 3', (number) => {
  expect(getListPage(list, number)).toBeUndefined()
})

test('an empty list has one empty page', () => {
  expect([getListPage([], 1)?.entries, getPageNumbers([])]).toEqual([[], [1]])
})

test('numbers all pages of a list, starting at 1', () => {
  expect([getPageNumbers(list), getPageNumbers(['a'])]).toEqual([[1, 2, 3], [1]])
})

test('finds the page number of the entry at an index', () => {
  expect(list.map((_, index) => getPageNumber(index))).toEqual([1, 1, 2, 2, 3])
})
