import { expect, test } from 'vitest'
import { find } from './find'
import { aFragment, aPagefind } from './testing/a-fragment'

function ask(query: string, text: string, { vocabulary = '', asked = [] as string[], filters = {} } = {}) {
  const sources = {
    pagefind: aPagefind([aFragment(text, text)], asked),
    vocabulary: async () => vocabulary,
    base: '/',
  }
  return find({ query, filters, limit: 8 }, sources)
}

test('several words are looked for as a phrase, too', async () => {
  const asked: string[] = []
  await ask('Stop, talking!', 'Stop talking', { asked })
  expect(asked).toEqual(['"stop talking"', 'stop talking'])
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
