import { expect, test } from 'vitest'
import { isLanguageTag, textDirection } from './language'

test.each(['en', 'en-GB', 'pt-BR', 'zh-Hant-TW', 'EN-us'])('%s is a language tag', (tag) => {
  expect(isLanguageTag(tag)).toBe(true)
})

test.each(['en_GB', 'english please', '', 'e', 'de-'])('"%s" is no language tag', (tag) => {
  expect(isLanguageTag(tag)).toBe(false)
})

test.each(['ar', 'he', 'fa-IR', 'ur', 'dv', 'az-Arab'])('%s is written from right to left', (language) => {
  expect(textDirection(language)).toBe('rtl')
})

test.each(['en-GB', 'ja', 'az', 'tr', 'ks-Deva'])('%s is written from left to right', (language) => {
  expect(textDirection(language)).toBe('ltr')
})
