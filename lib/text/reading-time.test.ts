import { expect, test } from 'vitest'
import { countWords, readingMinutes } from './reading-time'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

test.each([
  [0, 1],
  [200, 1],
  [299, 1],
  [301, 2],
  [1000, 5],
])('%i words take %i minutes at 200 words per minute', (count, minutes) => {
  expect(readingMinutes({ text: words(count), codeWords: 0 }, 'en', 200)).toBe(minutes)
})

test('a word of code counts as two words of prose', () => {
  expect(readingMinutes({ text: words(400), codeWords: 300 }, 'en', 200)).toBe(5)
})

test('the default speed is 230 words per minute', () => {
  expect(readingMinutes({ text: words(2300), codeWords: 0 }, 'en')).toBe(10)
})

test.each([
  ['en', 'It’s a well-known fact – or is it? – that 3.5 beats 2', 11],
  ['de', 'Rindfleischetikettierungsüberwachung, kurz gesagt', 3],
  ['ar', 'هذا نص قصير جدا', 4],
  ['ko', '한국어는 띄어쓰기를 한다', 3],
  ['ru', 'Очень короткий текст', 3],
  ['en', '', 0],
  ['en', '— – …', 0],
])('counts the words between spaces: %s, %s', (language, text, count) => {
  expect(countWords(text, language)).toBe(count)
})

test.each([
  ['ja', '私たちは毎週火曜日に会議をします。', 8, 12],
  ['zh', '我们每个星期二开会。', 5, 7],
  ['th', 'เราประชุมกันทุกวันอังคาร', 4, 7],
  ['ja', 'Next.js は速い', 3, 4],
])('counts the words of a script without spaces: %s, %s', (language, text, atLeast, atMost) => {
  const count = countWords(text, language)
  expect(count).toBeGreaterThanOrEqual(atLeast)
  expect(count).toBeLessThanOrEqual(atMost)
})
