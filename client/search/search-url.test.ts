import { expect, test } from 'vitest'
import { createSearchUrl, parseSearchUrl } from './search-url'

test('the URL of a search has its query and its filters', () => {
  expect(createSearchUrl('/search/', { query: 'a & b', filters: { year: '2016' } })).toBe(
    '/search/?q=a+%26+b&year=2016',
  )
})

test('the URL of an empty search is that of the search page', () => {
  expect(createSearchUrl('/search/', { query: '', filters: {} })).toBe('/search/')
})

test('reads the query and the filters of a URL, and ignores all other parameters', () => {
  expect(parseSearchUrl(new URL('https://x.example/search/?q=a&utm=b&category='))).toEqual({ query: 'a', filters: {} })
  expect(parseSearchUrl(new URL('https://x.example/search/?q=a+%26+b&year=2016'))).toEqual({
    query: 'a & b',
    filters: { year: '2016' },
  })
})
