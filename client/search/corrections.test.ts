import { expect, test } from 'vitest'
import { correctedWords } from './corrections'

const VOCABULARY = 'meeting\nmeting printout printouts\nhiring interviews'

test('a word that nobody knows becomes the nearest one', () => {
  expect(correctedWords(['prnitout'], VOCABULARY)).toEqual(['printout'])
  expect(correctedWords(['the', 'meetinng'], VOCABULARY)).toEqual(['the', 'meeting'])
})

test('of two that are as near, it becomes the more common one', () => {
  expect(correctedWords(['mieting'], VOCABULARY)).toEqual(['meeting'])
})

test('a long word may have two letters wrong, a short one may not', () => {
  expect(correctedWords(['intreveiws'], VOCABULARY)).toEqual(['interviews'])
  expect(correctedWords(['hiiirng'], VOCABULARY)).toBeUndefined()
})

test('what is known, what begins a known word and what is too short stays as it is', () => {
  expect(correctedWords(['hiring', 'print', 'xyz'], VOCABULARY)).toBeUndefined()
})
