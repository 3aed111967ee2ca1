import { expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/testing/site-config'

/** Loads the words of a site with these settings. */
function load(language: string, messages = {}) {
  vi.resetModules()
  vi.doMock('@/site.config', () => ({ siteConfig: { ...siteConfig, language, messages } }))
  return import('./translate')
}

test('fills in values, numbers as the language writes them', async () => {
  const { t } = await load('de')
  expect(t('pageOf', { page: 2, pages: 1200 })).toBe('Seite 2 von 1.200')
})

test.each([
  ['en-US', 1, '1 post'],
  ['en-US', 2, '2 posts'],
  ['fr', 0, '0 article'],
  ['ja', 5, '5件の記事'],
  ['ar-EG', 2, 'مقالتان'],
  ['ar-EG', 3, '٣ مقالات'],
])('chooses the plural form of %s for %d', async (language, count, expected) => {
  const { t } = await load(language)
  expect(t('postCount', { count })).toBe(expected)
})

test('splits a message at its values, so that these can be elements', async () => {
  const { t } = await load('en')
  const link = { href: '/about/' }
  expect(t.parts('partNumberOfSeries', { series: link, part: 2, parts: 3 })).toEqual([
    'Part ',
    '2',
    ' of ',
    '3',
    ' in the series ',
    link,
  ])
})

test('a sign that patterns know stays in a value as it is', async () => {
  const { t } = await load('en')
  expect(t('titleOfDraft', { title: '$& {page} $1' })).toBe('$& {page} $1 (draft)')
})

test('words of the settings replace those of the language', async () => {
  const { t } = await load('de', { posts: 'Essays' })
  expect([t('posts'), t('topics')]).toEqual(['Essays', 'Themen'])
})

test('a text in another language has its own words, or else those of the site', async () => {
  const { getTranslator } = await load('de', { contents: 'Übersicht' })
  const languages = ['fr-CA', 'de-AT', 'la'].map(getTranslator)
  expect(languages.map((t) => [t('contents'), t.language])).toEqual([
    ['Sommaire', 'fr-CA'],
    ['Übersicht', 'de-AT'],
    ['Übersicht', 'de'],
  ])
})

test('a language without words has those of the settings, and English ones', async () => {
  const { t } = await load('pl', { posts: 'Wpisy' })
  expect([t('posts'), t('topics')]).toEqual(['Wpisy', 'Topics'])
})
