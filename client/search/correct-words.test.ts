import { expect, test } from 'vitest'
import { normalizeWord } from '@/lib/text/words'
import { correctWords } from './correct-words'

const VOCABULARY = 'meeting\nmeting printout printouts\nhiring interviews'

test('corrects an unknown word to the nearest one', () => {
  expect(correctWords(['prnitout'], VOCABULARY)).toEqual(['printout'])
  expect(correctWords(['the', 'meetinng'], VOCABULARY)).toEqual(['the', 'meeting'])
})

test('prefers the more common of two equally near words', () => {
  expect(correctWords(['mieting'], VOCABULARY)).toEqual(['meeting'])
})

test('corrects two letters in a long word, but not in a short one', () => {
  expect(correctWords(['intreveiws'], VOCABULARY)).toEqual(['interviews'])
  expect(correctWords(['hiiirng'], VOCABULARY)).toBeUndefined()
})

test('keeps a word with a sign, which is none that is spelt alike', () => {
  expect(correctWords([normalizeWord('.NET')], 'net nets')).toBeUndefined()
})

test('keeps known words, beginnings of known words and short words', () => {
  expect(correctWords(['hiring', 'print', 'xyz'], VOCABULARY)).toBeUndefined()
})
