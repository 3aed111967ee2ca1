import { expect, test } from 'vitest'
import { runSearch } from './run-search'
import type { SearchRequest } from './search-protocol'
import { aFragment, aPagefind } from './testing/a-fragment'

type Options = { vocabulary?: string; queries?: string[]; filters?: SearchRequest['filters']; common?: string[] }

function search(
  query: string,
  text: string,
  { vocabulary = '', queries = [], filters = {}, common = [] }: Options = {},
) {
  const index = {
    pagefind: aPagefind([aFragment(text, text)], queries),
    vocabulary: async () => vocabulary,
    commonWords: new Set(common),
    base: '/',
  }
  return runSearch({ query, filters, limit: 8 }, index)
}

test('also searches for several words as a phrase', async () => {
  const queries: string[] = []
  await search('Stop, talking!', 'Stop talking', { queries })
  expect(queries).toEqual(['"stop talking"', 'stop talking'])
})

test('ignores common words, and highlights them only within an exact phrase', async () => {
  const queries: string[] = []
  const common = ['the', 'of']
  const { results } = await search('the back of the house', 'The front, and the house, and the back.', {
    queries,
    common,
  })
  expect(queries).toEqual(['back house'])
  expect(results[0]?.page.excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['house,', 'back.'])
  const { results: exact } = await search('the back of the house', 'At the back of the house.', { common })
  expect(exact[0]?.page.excerpt[1]?.text).toBe('the back of the house.')
})

test('searches for words between common ones as a phrase', async () => {
  const queries: string[] = []
  await search('the long way to the very long end', 'x', { queries, common: ['the', 'to'] })
  expect(queries[0]).toBe('"very long end"')
})

test('searches for the least common word if all are common', async () => {
  const queries: string[] = []
  await search('to be or not to be', 'To be or not to be', { queries, common: ['or', 'not', 'be', 'to'] })
  expect(queries).toEqual(['or'])
})

test('an exact search finds a phrase with common words that the first results do not have', async () => {
  const other = aFragment('A back, a house', 'back house', { url: '/posts/other/' })
  const exact = aFragment('The back of the house', 'the back of the house', { url: '/posts/exact/' })
  const index = {
    pagefind: aPagefind([other, exact]),
    vocabulary: async () => '',
    commonWords: new Set(['the', 'of']),
    base: '/',
  }
  const request = { query: 'back of the house', filters: {}, limit: 1 }
  const responses = [await runSearch(request, index), await runSearch({ ...request, isExact: true }, index)]
  expect(responses.map(({ canRefine, results }) => [canRefine, results[0]?.page.href.split('#')[0]])).toEqual([
    [true, '/posts/other/'],
    [false, '/posts/exact/'],
  ])
})

test('searches for words without spaces one by one', async () => {
  const queries: string[] = []
  await search('付箋に', '付箋 に', { queries })
  expect(queries).toContain('付箋 に')
})

test('searches for the correction of a misspelt word, and reports it', async () => {
  const response = await search('prnitout', 'printout price', { vocabulary: 'printout' })
  expect([response.corrected, response.total]).toEqual(['printout', 1])
})

test('does not return Pagefind’s matches of a mere prefix', async () => {
  expect(await search('prxxx', 'price', { vocabulary: 'price' })).toMatchObject({ results: [], total: 0 })
})

test('does not load the vocabulary if a page has all words', async () => {
  const index = {
    pagefind: aPagefind([aFragment('printout', 'printout')]),
    vocabulary: () => Promise.reject(new Error('loaded')),
    commonWords: new Set<string>(),
    base: '/',
  }
  await expect(runSearch({ query: 'print', filters: {}, limit: 8 }, index)).resolves.toMatchObject({ total: 1 })
})

test('counts the facets of each filter as if that filter were not set', async () => {
  const { facets } = await search('queue', 'queue', { filters: { topic: 'Hiring' } })
  expect(facets).toEqual({
    topic: [
      ['Delivery', 3],
      ['Hiring', 2],
    ],
    category: [],
    year: [
      ['2018', 2],
      ['2016', 1],
    ],
  })
})
