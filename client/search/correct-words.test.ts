import { expect, test } from 'vitest'
import { correctedWords } from './corrections'

const VOCABULARY = 'meeting\nmeting printout printouts\nhiring interviews'

test('corrects an unknown word to the nearest one', () => {
  expect(correctedWords(['prnitout'], VOCABULARY)).toEqual(['printout'])
  expect(correctedWords(['the', 'meetinng'], VOCABULARY)).toEqual(['the', 'meeting'])
})

test('prefers the more common of two equally near words', () => {
  expect(correctedWords(['mieting'], VOCABULARY)).toEqual(['meeting'])
})

test('corrects two letters in a long word, but not in a short one', () => {
  expect(correctedWords(['intreveiws'], VOCABULARY)).toEqual(['interviews'])
  expect(correctedWords(['hiiirng'], VOCABULARY)).toBeUndefined()
})

test('keeps known words, beginnings of known words and short words', () => {
  expect(correctedWords(['hiring', 'print', 'xyz'], VOCABULARY)).toBeUndefined()
})
