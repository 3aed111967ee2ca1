import { expect, test } from 'vitest'
import type { Question } from './answer'
import { find } from './find'
import { aFragment, aPagefind } from './testing/a-fragment'

type Given = { vocabulary?: string; queries?: string[]; filters?: Question['filters']; common?: string[] }

function search(query: string, text: string, { vocabulary = '', queries = [], filters = {}, common = [] }: Given = {}) {
  const sources = {
    pagefind: aPagefind([aFragment(text, text)], queries),
    vocabulary: async () => vocabulary,
    commonWords: new Set(common),
    base: '/',
  }
  return find({ query, filters, limit: 8 }, sources)
}

test('also searches for several words as a phrase', async () => {
  const queries: string[] = []
  await search('Stop, talking!', 'Stop talking', { queries })
  expect(queries).toEqual(['"stop talking"', 'stop talking'])
})

test('does not search for common words, and highlights them only within an exact phrase', async () => {
  const queries: string[] = []
  const common = ['the', 'of']
  const { pages } = await search('the back of the house', 'The front, and the house, and the back.', {
    queries,
    common,
  })
  expect(queries).toEqual(['back house'])
  expect(pages[0]?.whole.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
    'house,',
    'back.',
  ])
  const { pages: exact } = await search('the back of the house', 'At the back of the house.', { common })
  expect(exact[0]?.whole.excerpt[1]?.text).toBe('the back of the house.')
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
  const sources = {
    pagefind: aPagefind([other, exact]),
    vocabulary: async () => '',
    commonWords: new Set(['the', 'of']),
    base: '/',
  }
  const question = { query: 'back of the house', filters: {}, limit: 1 }
  const answers = [await find(question, sources), await find({ ...question, isExact: true }, sources)]
  expect(answers.map(({ mayBeBetter, pages }) => [mayBeBetter, pages[0]?.whole.href.split('#')[0]])).toEqual([
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
  const answer = await search('prnitout', 'printout price', { vocabulary: 'printout' })
  expect([answer.corrected, answer.total]).toEqual(['printout', 1])
})

test('does not return Pagefind’s matches of a mere prefix', async () => {
  expect(await search('prxxx', 'price', { vocabulary: 'price' })).toMatchObject({ pages: [], total: 0 })
})

test('does not load the vocabulary if every word is known', async () => {
  const sources = {
    pagefind: aPagefind([aFragment('printout', 'printout')]),
    vocabulary: () => Promise.reject(new Error('loaded')),
    commonWords: new Set<string>(),
    base: '/',
  }
  await expect(find({ query: 'print', filters: {}, limit: 8 }, sources)).resolves.toMatchObject({ total: 1 })
})

test('counts the choices of each filter as if that filter were not set', async () => {
  const { choices } = await search('queue', 'queue', { filters: { topic: 'Hiring' } })
  expect(choices).toEqual({
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
