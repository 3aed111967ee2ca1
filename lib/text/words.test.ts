import { expect, test } from 'vitest'
import { hasWordsWithoutSpaces, joinWords, plainWord, plainWords, spaceWords } from './words'

test('separates words in scripts without spaces, and leaves others alone', () => {
  expect(spaceWords('付箋に書く')).toBe(' 付箋 に 書く ')
  expect(spaceWords('Say what stays, naïvely')).toBe('Say what stays, naïvely')
  expect([hasWordsWithoutSpaces('リリース'), hasWordsWithoutSpaces('العربية')]).toEqual([true, false])
})

test('joins words again, with spaces only where their script has them', () => {
  const together = (text: string) => joinWords(spaceWords(text).trim().split(/\s+/))
  expect(together('最初の10分間は、誰も話さない。')).toBe('最初の10分間は、誰も話さない。')
  expect(together('two words')).toBe('two words')
})

test('ignores case, accents and punctuation', () => {
  expect(plainWord('“Ré-Öffnung,”')).toBe('reoffnung')
  expect(plainWords('Don’t — ask WHO?')).toEqual(['dont', 'ask', 'who'])
})
