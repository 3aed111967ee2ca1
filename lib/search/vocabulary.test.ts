import { expect, test } from 'vitest'
import { vocabularyOf } from './vocabulary'

test('what more texts say stands in an earlier line, in the order of the alphabet', () => {
  const texts = ['Teams meet again', 'Teams meet, meet, meet', 'Other teams', 'Teams rarely']
  expect(vocabularyOf(texts)).toBe('teams\nmeet\nagain other rarely')
})

test('a word with a hyphen can be meant by its parts too', () => {
  expect(vocabularyOf(['Re-organisation'])).toBe('organisation reorganisation')
})

test('short words and numbers are nobody’s guess', () => {
  expect(vocabularyOf(['In 2016 the new Q3plan came'])).toBe('came')
  expect(vocabularyOf([])).toBe('')
})
