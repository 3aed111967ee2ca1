import { expect, test } from 'vitest'
import { hasWordsWithoutSpaces, joinWords, plainWord, plainWords, spaceWords } from './words'

test('words without spaces between them are taken apart, others left alone', () => {
  expect(spaceWords('付箋に書く')).toBe(' 付箋 に 書く ')
  expect(spaceWords('Say what stays, naïvely')).toBe('Say what stays, naïvely')
  expect([hasWordsWithoutSpaces('リリース'), hasWordsWithoutSpaces('العربية')]).toEqual([true, false])
})

test('for readers they are put together again, with the spaces that other words need', () => {
  const together = (text: string) => joinWords(spaceWords(text).trim().split(/\s+/))
  expect(together('最初の10分間は、誰も話さない。')).toBe('最初の10分間は、誰も話さない。')
  expect(together('two words')).toBe('two words')
})

test('case, accents and punctuation make no other word', () => {
  expect(plainWord('“Ré-Öffnung,”')).toBe('reoffnung')
  expect(plainWords('Don’t — ask WHO?')).toEqual(['dont', 'ask', 'who'])
})
