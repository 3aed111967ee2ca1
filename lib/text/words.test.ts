import { expect, test } from 'vitest'
import { hasWordsWithoutSpaces, joinWords, normalizeWord, normalizeWords, segmentWords } from './words'

test('separates words in scripts without spaces, and keeps other text unchanged', () => {
  expect(segmentWords('付箋に書く')).toBe(' 付箋 に 書く ')
  expect(segmentWords('Say what stays, naïvely')).toBe('Say what stays, naïvely')
  expect([hasWordsWithoutSpaces('リリース'), hasWordsWithoutSpaces('العربية')]).toEqual([true, false])
})

test('joins words with spaces only if their script has them', () => {
  const splitAndJoin = (text: string) => joinWords(segmentWords(text).trim().split(/\s+/))
  expect(splitAndJoin('最初の10分間は、誰も話さない。')).toBe('最初の10分間は、誰も話さない。')
  expect(splitAndJoin('two words')).toBe('two words')
})

test('ignores case, accents and punctuation', () => {
  expect(normalizeWord('“Ré-Öffnung,”')).toBe('reoffnung')
  expect(normalizeWords('Don’t — ask WHO?')).toEqual(['dont', 'ask', 'who'])
})
