import { expect, test } from 'vitest'
import { addressOf, questionIn } from './search-address'

test('the URL of a search has its query and its filters', () => {
  expect(addressOf('/search/', { query: 'a & b', filters: { year: '2016' } })).toBe('/search/?q=a+%26+b&year=2016')
})

test('the URL of an empty search is that of the search page', () => {
  expect(addressOf('/search/', { query: '', filters: {} })).toBe('/search/')
})

test('reads the query and the filters of a URL, and ignores all other parameters', () => {
  expect(questionIn(new URL('https://x.example/search/?q=a&utm=b&category='))).toEqual({ query: 'a', filters: {} })
  expect(questionIn(new URL('https://x.example/search/?q=a+%26+b&year=2016'))).toEqual({
    query: 'a & b',
    filters: { year: '2016' },
  })
})
