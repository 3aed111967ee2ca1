import { expect, test } from 'vitest'
import { getQuotationMarks } from './quotation-marks'

test.each([
  ['en-US', '“a ‘b’”'],
  ['de', '„a ‚b‘“'],
  ['de-CH', '«a ‹b›»'],
  ['fr', '«\u202fa “b”\u202f»'],
  ['es-MX', '«a “b”»'],
  ['pt', '“a ‘b’”'],
  ['pt-PT', '«a “b”»'],
  ['sv', '”a ’b’”'],
  ['pl', '„a ‚b’”'],
  ['ru', '«a „b“»'],
  ['ja', '「a 『b』」'],
  ['zh', '“a ‘b’”'],
  ['zh-TW', '「a 『b』」'],
  ['la', '“a ‘b’”'],
])('in %s: %s', (language, expected) => {
  const { double, single } = getQuotationMarks(language)
  expect(`${double[0]}a ${single[0]}b${single[1]}${double[1]}`).toBe(expected)
})
