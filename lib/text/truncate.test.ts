import { expect, test } from 'vitest'
import { truncate } from './truncate'

test('returns a text that is short enough as it is', () => {
  expect(truncate('A short text.', 13)).toBe('A short text.')
  expect(truncate('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦')
})

test.each([
  ['between words', 'One two three four', 10, 'One two…'],
  ['after a word that just fits', 'One two three four', 13, 'One two three…'],
  ['not in a word with a hyphen or an apostrophe', 'Say what is well-known, don’t you', 15, 'Say what is…'],
  ['without the comma before the cut', 'One, two, three', 10, 'One, two…'],
  ['without a bracket or a quotation mark that has just opened', 'One two (“three four”) five', 12, 'One two…'],
  ['but with signs that belong to a word', 'We write C# and F# all day', 12, 'We write C#…'],
  ['between words that no space separates', '我们发现构建时间越来越长', 9, '我们发现构建时间…'],
  [
    'after the last character that fits, however far back the last space is',
    '使用 Next.js 的时候，我们发现',
    15,
    '使用 Next.js 的时候…',
  ],
  ['between words of Thai', 'เราประชุมกันทุกวันอังคาร', 11, 'เราประชุมกัน…'],
  ['between words of Korean, which have spaces', '한국어는 띄어쓰기를 한다', 9, '한국어는…'],
  ['within a word that is longer than the text may be', 'Donaudampfschifffahrtsgesellschaft', 10, 'Donaudampf…'],
  ['within a word after which little would be left', 'We: Donaudampfschifffahrtsgesellschaft', 14, 'We: Donaudampf…'],
  ['between whole characters, not within one', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
  ['between letters with all their accents', 'ééééé'.normalize('NFD'), 3, 'ééé…'.normalize('NFD')],
  ['between surrogate pairs', '𠮷𠮷𠮷𠮷𠮷', 3, '𠮷𠮷𠮷…'],
])('cuts %s', (_, text, length, expected) => {
  expect(truncate(text, length)).toBe(expected)
})
