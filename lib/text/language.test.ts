import { expect, test } from 'vitest'
import { textDirection } from './language'

test.each(['ar', 'he', 'fa-IR', 'ur', 'dv', 'az-Arab'])('writes %s from right to left', (language) => {
  expect(textDirection(language)).toBe('rtl')
})

test.each(['en-GB', 'ja', 'az', 'tr', 'ks-Deva'])('writes %s from left to right', (language) => {
  expect(textDirection(language)).toBe('ltr')
})
