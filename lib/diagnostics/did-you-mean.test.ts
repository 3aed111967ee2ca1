import { expect, test } from 'vitest'
import { didYouMean } from './did-you-mean'

test.each([
  ['titel', 'title'],
  ['catagories', 'categories'],
  ['tag', 'tags'],
  ['discription', 'description'],
])('%s most likely means %s', (word, meant) => {
  expect(didYouMean(word, ['date', 'title', 'categories', 'tags', 'description'])).toBe(meant)
})

test('case is no difference', () => {
  expect(didYouMean('TITLE', ['date', 'Title'])).toBe('Title')
})

test('a word that is like none means none', () => {
  expect(didYouMean('wordpress_id', ['date', 'title', 'categories'])).toBeUndefined()
})

test('of two that are equally near the first is meant', () => {
  expect(didYouMean('hiring-x', ['hiring-a', 'hiring-b'])).toBe('hiring-a')
})

test('among no candidates none is near', () => {
  expect(didYouMean('title', [])).toBeUndefined()
})
