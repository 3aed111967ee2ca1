import { expect, test } from 'vitest'
import { catalogues } from './catalogues'
import { findPlaceholders, type Message } from './message'
import { en } from './messages/en'

const languages = Object.keys(catalogues)
const english = Object.entries(en) as [keyof typeof en, Message][]

function getTexts(message: Message): [form: string, text: string][] {
  return typeof message === 'string'
    ? [['other', message]]
    : Object.entries(message).map(([form, text = '']) => [form, text])
}

test.each(languages)('every message in %s says what the English one does', (language) => {
  for (const [name, message] of english) {
    const expected = findPlaceholders(getTexts(message).at(-1)?.[1] ?? '').sort()
    const texts = getTexts(catalogues[language]?.[name] ?? '')
    for (const [form, text] of texts) {
      expect(text.trim(), name).not.toBe('')
      // “One post” and “two posts” need no number in some languages.
      const names =
        form === 'other' ? expected : expected.filter((name) => name !== 'count' || text.includes('{count}'))
      expect(findPlaceholders(text).sort(), `${name}, ${form}`).toEqual(names)
    }
  }
})

test.each(languages)('every plural in %s has the forms of the language', (language) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()
  for (const [name, message] of english) {
    if (typeof message === 'string') continue
    expect(Object.keys(catalogues[language]?.[name] ?? {}).sort(), name).toEqual(forms)
  }
})

test.each(languages.filter((language) => language !== 'en'))('no sentence in %s is left in English', (language) => {
  const untranslated = english.filter(
    ([name, message]) =>
      typeof message === 'string' && /\p{L}+ \p{L}+ \p{L}+/u.test(message) && catalogues[language]?.[name] === message,
  )
  expect(untranslated).toEqual([])
})
