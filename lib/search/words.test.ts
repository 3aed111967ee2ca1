import { expect, test } from 'vitest'
import { hasWordsWithoutSpaces, plainWord, plainWords, spaceWords, unspaceWords } from './words'

test('words without spaces between them are taken apart, others left alone', () => {
  expect(spaceWords('付箋に書く')).toBe(' 付箋 に 書く ')
  expect(spaceWords('Say what stays, naïvely')).toBe('Say what stays, naïvely')
  expect([hasWordsWithoutSpaces('リリース'), hasWordsWithoutSpaces('العربية')]).toEqual([true, false])
})

test('for readers they are put together again, with the spaces that other words need', () => {
  expect(unspaceWords(spaceWords('最初の10分間は誰も話さない').trim()).replace(/\s+/g, ' ')).toBe(
    '最初の 10 分間は誰も話さない',
  )
  expect(unspaceWords('two words')).toBe('two words')
})

test('case, accents and punctuation make no other word', () => {
  expect(plainWord('“Ré-Öffnung,”')).toBe('reoffnung')
  expect(plainWords('Don’t — ask WHO?')).toEqual(['dont', 'ask', 'who'])
})
