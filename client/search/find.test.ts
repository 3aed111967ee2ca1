import { expect, test } from 'vitest'
import type { Question } from './answer'
import { find } from './find'
import { aFragment, aPagefind } from './testing/a-fragment'

type Given = { vocabulary?: string; asked?: string[]; filters?: Question['filters']; common?: string[] }

function ask(query: string, text: string, { vocabulary = '', asked = [], filters = {}, common = [] }: Given = {}) {
  const sources = {
    pagefind: aPagefind([aFragment(text, text)], asked),
    vocabulary: async () => vocabulary,
    commonWords: new Set(common),
    base: '/',
  }
  return find({ query, filters, limit: 8 }, sources)
}

test('several words are looked for as a phrase, too', async () => {
  const asked: string[] = []
  await ask('Stop, talking!', 'Stop talking', { asked })
  expect(asked).toEqual(['"stop talking"', 'stop talking'])
})

test('what nearly every page says is not looked for, nor marked, but where it stands as it was typed', async () => {
  const asked: string[] = []
  const common = ['the', 'of']
  const { pages } = await ask('the back of the house', 'The front, and the house, and the back.', { asked, common })
  expect(asked).toEqual(['back house'])
  expect(pages[0]?.whole.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
    'house,',
    'back.',
  ])
  const { pages: exact } = await ask('the back of the house', 'At the back of the house.', { common })
  expect(exact[0]?.whole.excerpt[1]?.text).toBe('the back of the house.')
})

test('words that stand together between such ones are looked for as a phrase', async () => {
  const asked: string[] = []
  await ask('the long way to the very long end', 'x', { asked, common: ['the', 'to'] })
  expect(asked[0]).toBe('"very long end"')
})

test('of nothing but such words, the least common is looked for', async () => {
  const asked: string[] = []
  await ask('to be or not to be', 'To be or not to be', { asked, common: ['or', 'not', 'be', 'to'] })
  expect(asked).toEqual(['or'])
})

test('a phrase that none of the first pages has can be looked for with such words', async () => {
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

test('words without spaces between them are looked for one by one', async () => {
  const asked: string[] = []
  await ask('付箋に', '付箋 に', { asked })
  expect(asked).toContain('付箋 に')
})

test('a misspelt word is looked for as it was meant, and the answer says so', async () => {
  const answer = await ask('prnitout', 'printout price', { vocabulary: 'printout' })
  expect([answer.corrected, answer.total]).toEqual(['printout', 1])
})

test('what nobody has written is not found, though Pagefind finds words that begin like it', async () => {
  expect(await ask('prxxx', 'price', { vocabulary: 'price' })).toMatchObject({ pages: [], total: 0 })
})

test('the vocabulary is not asked for while every word is known', async () => {
  const sources = {
    pagefind: aPagefind([aFragment('printout', 'printout')]),
    vocabulary: () => Promise.reject(new Error('asked')),
    commonWords: new Set<string>(),
    base: '/',
  }
  await expect(find({ query: 'print', filters: {}, limit: 8 }, sources)).resolves.toMatchObject({ total: 1 })
})

test('choices have their counts; those of a filter that is set are what there is without it', async () => {
  const { choices } = await ask('queue', 'queue', { filters: { topic: 'Hiring' } })
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
