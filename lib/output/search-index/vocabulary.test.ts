import { expect, test } from 'vitest'
import { countTextsByWord, getWords, renderCommonWords, renderVocabulary } from './vocabulary'

function vocabulary(...texts: string[]) {
  return renderVocabulary(countTextsByWord(texts.map(getWords)))
}

test('lists words by how many texts have them, each line in alphabetical order', () => {
  const words = vocabulary('Teams meet again', 'Teams meet, meet, meet', 'Other teams', 'Teams rarely')
  expect(words).toBe('teams\nmeet\nagain other rarely')
})

test('a hyphenated word also counts as its parts', () => {
  expect(vocabulary('Re-organisation')).toBe('organisation reorganisation')
})

test('omits short words and words with digits', () => {
  expect(vocabulary('In 2016 the new Q3plan came')).toBe('came')
  expect(vocabulary()).toBe('')
})

test('words in more than half of many texts are common', () => {
  const counts = new Map([
    ['the', 300],
    ['and', 151],
    ['team', 150],
  ])
  expect(renderCommonWords(counts, 300)).toBe('and\nthe')
})

test('no word is common in fewer than 200 texts', () => {
  expect(renderCommonWords(new Map([['the', 199]]), 199)).toBe('')
})
