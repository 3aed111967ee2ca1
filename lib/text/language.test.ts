import { expect, test } from 'vitest'
import { isLanguageTag, textDirection } from './language'

test.each(['en', 'en-GB', 'pt-BR', 'zh-Hant-TW', 'EN-us'])('accepts the language tag %s', (tag) => {
  expect(isLanguageTag(tag)).toBe(true)
})

test.each(['en_GB', 'english please', '', 'e', 'de-'])('rejects "%s" as a language tag', (tag) => {
  expect(isLanguageTag(tag)).toBe(false)
})

test.each(['ar', 'he', 'fa-IR', 'ur', 'dv', 'az-Arab'])('writes %s from right to left', (language) => {
  expect(textDirection(language)).toBe('rtl')
})

test.each(['en-GB', 'ja', 'az', 'tr', 'ks-Deva'])('writes %s from left to right', (language) => {
  expect(textDirection(language)).toBe('ltr')
})
