import { expect, test } from 'vitest'
import { commonWordsOf, countTexts, vocabularyOf } from './vocabulary'

function vocabulary(...texts: string[]) {
  return vocabularyOf(countTexts(texts))
}

test('what more texts say stands in an earlier line, in the order of the alphabet', () => {
  const known = vocabulary('Teams meet again', 'Teams meet, meet, meet', 'Other teams', 'Teams rarely')
  expect(known).toBe('teams\nmeet\nagain other rarely')
})

test('a word with a hyphen can be meant by its parts too', () => {
  expect(vocabulary('Re-organisation')).toBe('organisation reorganisation')
})

test('short words and numbers are nobody’s guess', () => {
  expect(vocabulary('In 2016 the new Q3plan came')).toBe('came')
  expect(vocabulary()).toBe('')
})

test('words that more than half of many texts have are common', () => {
  const counts = new Map([
    ['the', 300],
    ['and', 151],
    ['team', 150],
  ])
  expect(commonWordsOf(counts, 300)).toBe('and\nthe')
})

test('where there are few texts, no word is too common to be looked for', () => {
  expect(commonWordsOf(new Map([['the', 199]]), 199)).toBe('')
})
