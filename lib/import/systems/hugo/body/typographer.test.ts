import { expect, test } from 'vitest'
import { findQuoteEdits } from '@/lib/import/body/find-quote-edits'
import { applyTextEdits } from '@/lib/import/body/text-edits'
import { createQuoteSetter } from './typographer'

// With them, this blog shows what Hugo 0.111.3 prints: its typography sets those that stay straight.
test.each([
  ["the 'name' of", "the ’name' of"],
  ["saying 'no'.\n\nAs you", "saying ’no\\'.\n\nAs you"],
  ["saying 'no'. As you", "saying ’no'. As you"],
  ['Part 2"we saw', 'Part 2\\"we saw'],
  ['[Projects](/x/)"[1](/y/) I', '[Projects](/x/)\\"[1](/y/) I'],
  ['with this." That', 'with this.\\" That'],
  ['a 15" screen and 6\'2" tall', 'a 15\\" screen and 6\\\'2\\" tall'],
  ["the '90s and '95", "the '90s and ‘95"],
  ['"unclosed\n\nunopened" quote', '"unclosed\n\nunopened" quote'],
  ['x="y" and word"word"', 'x="y" and word\\"word\\"'],
  ["'c' 'd'", "'c' ’d'"],
  ['"What?" he said, it\'s Ada\'s. "(so)"', '"What?" he said, it\'s Ada\'s. "(so)"'],
  ['`"code"` and \\"escaped\\"', '`"code"` and \\"escaped\\"'],
])('writes the quotes of %j as Hugo sets them where they differ', (source, expected) => {
  expect(applyTextEdits(source, findQuoteEdits(source, createQuoteSetter()))).toBe(expected)
})
