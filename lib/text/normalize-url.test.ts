import { expect, test } from 'vitest'
import { normalizeUrl } from './normalize-url'

test.each([
  ['U%CC%88bersicht.png', '%C3%9Cbersicht.png'],
  ['U\u0308bersicht.png', '%C3%9Cbersicht.png'],
  ['/posts/cafe%CC%81/?q=100%25&x=%2F#re%CC%81sume%cc%81', '/posts/caf%C3%A9/?q=100%25&x=%2F#r%C3%A9sum%C3%A9'],
  ['#cafe\u0301', '#caf%C3%A9'],
  ['100%.png', '100%25.png'],
  ['/50%/%zz?a=5%#1%', '/50%25/%25zz?a=5%25#1%25'],
  // Hangul and kana with a voicing mark.
  ['%E1%84%92%E1%85%A1%E1%86%AB/', '%ED%95%9C/'],
  ['\u30ab\u3099.png', '%E3%82%AC.png'],
])('composes the letters, and encodes the percent signs, of %s: %s', (url, expected) => {
  expect(normalizeUrl(url)).toBe(expected)
})

test.each([
  ['https://blog.example/notes/cafe\u0301/', 'https://blog.example/notes/caf%C3%A9/'],
  ['//blog.example/notes/cafe%CC%81', '//blog.example/notes/caf%C3%A9'],
  ['https://BLOG.example:443/notes/e\u0301', 'https://BLOG.example:443/notes/%C3%A9'],
  ['https://blog.example/shop/cafe%CC%81', 'https://blog.example/shop/cafe%CC%81'],
  ['https://blog.example.org/notes/e%CC%81', 'https://blog.example.org/notes/e%CC%81'],
])('composes the letters of an absolute URL only below the URL of the site: %s', (url, expected) => {
  expect(normalizeUrl(url, 'https://blog.example/notes')).toBe(expected)
})

test.each([
  '/posts/café/',
  'caf%c3%a9.png',
  '100%25.png',
  '%FF%CC.png',
  'https://a.example/cafe%CC%81',
  '//a.example/e%CC%81',
])('keeps %s as it is written', (url) => {
  expect(normalizeUrl(url)).toBe(url)
})
