import { expect, test } from 'vitest'
import { en } from '@/lib/language/messages/en'
import { siteConfig } from '@/lib/testing/site-config'
import { checkInterfaceLanguage } from './check-interface-language'

test('a language without words is reported at its setting', () => {
  expect(
    checkInterfaceLanguage({ ...siteConfig, language: 'pl', messages: { skipToContent: 'Przejdź do treści' } }),
  ).toEqual([
    expect.objectContaining({
      file: 'site.config.ts',
      severity: 'warning',
      message: expect.stringMatching(/no words for pl: \d+ are missing, siteNavigation is the first/),
    }),
  ])
})

test.each([
  ['a language of the interface', { language: 'de-AT' }],
  ['one whose words are in the settings', { language: 'tr', messages: en }],
])('%s is fine', (_, settings) => {
  expect(checkInterfaceLanguage({ ...siteConfig, ...settings })).toEqual([])
})

test('a plural without a form of the language is reported', () => {
  const messages = { posts: 'Wpisy', postCount: { one: '{count} wpis', other: '{count} wpisu' } }
  const issues = checkInterfaceLanguage({ ...siteConfig, language: 'pl', messages })
  expect(issues).toContainEqual(
    expect.objectContaining({
      message: 'messages.postCount: pl has more plural forms',
      fix: 'add a text for few, many',
      severity: 'warning',
    }),
  )
})
