import { expect, test } from 'vitest'
import {
  hasSign,
  hasWordsWithoutSpaces,
  joinWords,
  normalizeWord,
  normalizeWords,
  segmentWords,
  toReadableWord,
} from './words'

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

test.each([
  ['ガイド', 'ｶﾞｲﾄﾞ'],
  ['فارسی', 'فارسي'],
  ['كَتَبَ', 'كتب'],
  ['שָׁלוֹם', 'שלום'],
  ['फ़िल्म', 'फिल्म'],
  ['οδός', 'ΟΔΟΣ'],
  ['Ёлка', 'елка'],
  ['İSTANBUL', 'istanbul'],
  ['Straße', 'STRASSE'],
  ['Łódź', 'lodz'],
  ['ﬁne', 'fine'],
  ['(C++),', 'c++'],
  ['Node.js', 'NodeJS'],
])('%s and %s are the same word', (one, other) => {
  expect(normalizeWord(one)).toBe(normalizeWord(other))
})

test.each([
  ['ガイド', 'カイト'],
  ['パス', 'バス'],
  ['की', 'का'],
  ['กิน', 'กัน'],
  ['мой', 'мои'],
  ['їжа', 'іжа'],
  ['C++', 'C'],
  ['C#', 'C'],
  ['.NET', 'NET'],
  ['A/B', 'AB'],
  ['1:1', '11'],
  ['3.10', '310'],
])('%s and %s are different words', (one, other) => {
  expect(normalizeWord(one)).not.toBe(normalizeWord(other))
})

test.each([
  ['C/C++', 'c-c++'],
  ['“C#’s”', 'c#-s'],
  ['A/B-Test', 'a/b-test'],
  ['.NET-Team', '.net-team'],
  ['AI/ML', 'aiml'],
  ['https://a/b.', 'httpsab'],
  ['and…', 'and'],
  ['...or', 'or'],
  ['МОЙ', 'мой'],
  ['หมู่บ้าน', 'หมู่บ้าน'],
  ['𠮷野家', '𠮷野家'],
])('the word of %s is %s', (word, readable) => {
  expect(toReadableWord(normalizeWord(word))).toBe(readable)
})

test('knows words with a sign', () => {
  expect(['C++', 'A/B', 'C', 'café', 'กิน', '—'].map(normalizeWord).map(hasSign)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
