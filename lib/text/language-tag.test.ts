import { expect, test } from 'vitest'
import { isLanguageTag, suggestLanguageTag, toLanguageTag } from './language-tag'

test.each(['en', 'en-GB', 'pt-BR', 'zh-Hant-TW', 'EN-us', 'gsw', 'tok', 'de-1996', 'es-419', 'und', 'qaa'])(
  'accepts the language tag %s',
  (tag) => {
    expect(isLanguageTag(tag)).toBe(true)
  },
)

test.each([
  ...['en_GB', 'english please', '', 'e', 'de-', 'deutsch', 'german', 'xx', 'en-XQ', 'zh-CHT', 'zh-Trad', 'de;q=1'],
  ...['de_DE.UTF-8', 'C', 'sr-Xyzw', 'en--GB', ' de', 'zh-cmn-Hans'],
])('rejects "%s" as a language tag', (tag) => {
  expect(isLanguageTag(tag)).toBe(false)
})

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
  ['zh-CHT', 'zh-Hant'],
  ['zh_CHS', 'zh-Hans'],
  ['zh-cmn-Hans-CN', 'zh-Hans-CN'],
  ['中文', 'zh'],
  ['繁體中文', 'zh-Hant'],
  ['Traditional Chinese', 'zh-Hant'],
  ['English (UK)', 'en-GB'],
  ['British English', 'en-GB'],
  ['en GB', 'en-GB'],
  ['en--GB', 'en-GB'],
  ['en-GB-oed', 'en-GB'],
  ['ru-RU-', 'ru-RU'],
  ['de_DE.UTF-8', 'de-DE'],
  ['de;q=1', 'de'],
  ['de, en', 'de'],
  ['sr-Xyzw', 'sr'],
  ['xx', 'en-GB'],
  ['jp', 'ja'],
  ['cz', 'cs'],
  ['', 'en-GB'],
  ['??', 'en-GB'],
])('for "%s" suggests %s', (tag, suggested) => {
  expect(suggestLanguageTag(tag)).toBe(suggested)
})

test.each([
  ['EN-us', 'en-US'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['eng', 'en'],
  ['deu', 'de'],
  ['iw', 'he'],
  ['en-UK', 'en-GB'],
  ['de-1996', 'de-1996'],
])('writes %s as %s', (tag, canonical) => {
  expect(toLanguageTag(tag)).toBe(canonical)
})
