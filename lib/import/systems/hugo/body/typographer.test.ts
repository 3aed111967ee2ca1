import { expect, test } from 'vitest'
import { findQuoteEdits } from '@/lib/import/body/find-quote-edits'
import { renderMarkdown } from '@/lib/markdown/pipeline'
import { applyTextEdits } from '@/lib/text/text-edits'
import { createQuoteSetter } from './typographer'

// The right side is what Hugo 0.111.3 prints, without its tags.
test.each([
  ["the 'name' of", 'the ’name’ of'],
  ["saying 'no'.\n\nAs you", "saying ’no'.\nAs you"],
  ["saying 'no'. As you", 'saying ’no’. As you'],
  ['Part 2"we saw', 'Part 2"we saw'],
  ['[Projects](/x/)"[1](/y/) I', 'Projects"1 I'],
  ['with this." That', 'with this." That'],
  ['a 15" screen and 6\'2" tall', 'a 15" screen and 6\'2" tall'],
  ["the '90s and '95", 'the ’90s and ‘95'],
  ['"unclosed\n\nunopened" quote', '“unclosed\nunopened” quote'],
  ['x="y" and word"word"', 'x=“y” and word"word"'],
  ["'c' 'd'", '‘c’ ’d’'],
  ["使う'leipert/x'を", '使う’leipert/x’を'],
  ['"What?" he said, it\'s Ada\'s. "(so)"', '“What?” he said, it’s Ada’s. “(so)”'],
  ['`"code"` and \\"escaped\\"', '"code" and "escaped"'],
])('the quotes of %j are set as Hugo sets them', async (source, printed) => {
  const written = applyTextEdits(source, findQuoteEdits(source, createQuoteSetter()))
  const { html } = await renderMarkdown(written)
  expect(html.replace(/<[^>]*>/g, '').trim()).toBe(printed)
})
