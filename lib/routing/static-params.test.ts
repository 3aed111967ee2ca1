import { afterEach, expect, test, vi } from 'vitest'
import {
  listParams,
  optionalTaxonomyParams,
  PLACEHOLDER_SLUG,
  parsePageNumber,
  parseTermPath,
  slugParams,
  taxonomyParams,
} from './static-params'

// Two posts per page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

afterEach(() => vi.unstubAllEnvs())

test.each(['1', '0', '-2', '02', '2.0', '2e1', ' 2', 'two', ''])(
  '%j is not the number of a second or later page',
  (number) => {
    expect(parsePageNumber(['page', number])).toBe(0)
  },
)

test('parses the number of a page', () => {
  expect(parsePageNumber(['page', '12'])).toBe(12)
})

test.each([[undefined], [[]]])('a list itself (%j) is its first page', (path) => {
  expect(parsePageNumber(path)).toBe(1)
})

test.each([[['page']], [['page', '2', 'x']], [['2']], [['pages', '2']]])('there is no page at %j', (path) => {
  expect(parsePageNumber(path)).toBe(0)
})

test('a list has a path for each of its pages', () => {
  expect(listParams([1, 2, 3, 4, 5])).toEqual([{ path: [] }, { path: ['page', '2'] }, { path: ['page', '3'] }])
})

test('a taxonomy has a path for its overview and for each page of its terms', () => {
  const terms = [
    { slug: 'short', posts: [1] },
    { slug: 'long', posts: [1, 2, 3, 4, 5] },
  ]
  expect(taxonomyParams(terms, ({ posts }) => posts)).toEqual([
    { path: [] },
    { path: ['short'] },
    { path: ['long'] },
    { path: ['long', 'page', '2'] },
    { path: ['long', 'page', '3'] },
  ])
})

test('a taxonomy without terms has only its overview', () => {
  expect(taxonomyParams([], () => [])).toEqual([{ path: [] }])
})

test('a taxonomy that is optional has nothing but a placeholder without terms', () => {
  expect(optionalTaxonomyParams([], () => [])).toEqual([{ path: [PLACEHOLDER_SLUG] }])
  expect(optionalTaxonomyParams([{ slug: 'short' }], () => [1])).toEqual([{ path: [] }, { path: ['short'] }])
})

test('a route without entries has a placeholder, since Next exports no route without pages', () => {
  expect(slugParams([])).toEqual([{ slug: PLACEHOLDER_SLUG }])
  expect(slugParams([{ slug: 'short' }])).toEqual([{ slug: 'short' }])
})

test('parses the term and the page number of a path', () => {
  expect(parseTermPath(undefined)).toBeUndefined()
  expect(parseTermPath(['hiring'])).toEqual({ slug: 'hiring', number: 1 })
  expect(parseTermPath(['gr%C3%B6%C3%9Fe', 'page', '2'])).toEqual({ slug: 'größe', number: 2 })
  expect(parseTermPath(['50%'])).toEqual({ slug: '50%', number: 1 })
  expect(parseTermPath(['hiring', 'page', '1'])).toEqual({ slug: 'hiring', number: 0 })
})

test('no page is generated ahead of time in dev', () => {
  vi.stubEnv('NODE_ENV', 'development')
  expect([slugParams([]), listParams([1]), taxonomyParams([{ slug: 'short' }], () => [1])]).toEqual([[], [], []])
})
