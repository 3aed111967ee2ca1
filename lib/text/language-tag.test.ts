import { expect, test } from 'vitest'
import { isLanguageTag, suggestLanguageTag } from './language-tag'

test.each(['en', 'en-GB', 'pt-BR', 'zh-Hant-TW', 'EN-us', 'gsw', 'tok', 'de-1996', 'es-419', 'und', 'qaa'])(
  'accepts the language tag %s',
  (tag) => {
    expect(isLanguageTag(tag)).toBe(true)
  },
)

test.each(['en_GB', 'english please', '', 'e', 'de-', 'deutsch', 'german', 'xx', 'en-XQ'])(
  'rejects "%s" as a language tag',
  (tag) => {
    expect(isLanguageTag(tag)).toBe(false)
  },
)

test.each([
  ['en_GB', 'en-GB'],
  ['zh_hant_tw', 'zh-Hant-TW'],
  ['deutsch', 'de'],
  ['German', 'de'],
  ['español', 'es'],
  ['espanol', 'es'],
  ['日本語', 'ja'],
  ['portuguese-BR', 'pt-BR'],
  ['en-XQ', 'en'],
  ['jp', 'ja'],
  ['cz', 'cs'],
  ['', 'en-GB'],
  ['??', 'en-GB'],
])('for "%s" suggests %s', (tag, suggested) => {
  expect(suggestLanguageTag(tag)).toBe(suggested)
})
