import { expect, test } from 'vitest'
import { didYouMean } from './did-you-mean'

test.each([
  ['titel', 'title'],
  ['catagories', 'categories'],
  ['tag', 'tags'],
  ['discription', 'description'],
])('corrects %s to %s', (word, meant) => {
  expect(didYouMean(word, ['date', 'title', 'categories', 'tags', 'description'])).toBe(meant)
})

test('ignores case', () => {
  expect(didYouMean('TITLE', ['date', 'Title'])).toBe('Title')
})

test('returns undefined for a word that resembles no candidate', () => {
  expect(didYouMean('wordpress_id', ['date', 'title', 'categories'])).toBeUndefined()
})

test('prefers the first of two candidates that are equally near', () => {
  expect(didYouMean('hiring-x', ['hiring-a', 'hiring-b'])).toBe('hiring-a')
})

test('returns undefined for an empty list', () => {
  expect(didYouMean('title', [])).toBeUndefined()
})
