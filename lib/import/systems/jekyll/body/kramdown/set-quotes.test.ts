import { expect, test } from 'vitest'
import { findQuoteEdits } from '@/lib/import/body/find-quote-edits'
import { renderMarkdown } from '@/lib/markdown/pipeline'
import { applyTextEdits } from '@/lib/text/text-edits'
import { setQuotes } from './set-quotes'

function write(source: string): string {
  return applyTextEdits(source, findQuoteEdits(source, setQuotes))
}

// The right side is what Kramdown 2.4 prints, without its tags.
test.each([
  ["get on 'em, the '90s and '95", 'get on ‘em, the ’90s and ‘95'],
  ["`save`'d and *cough*'s and *a*'d", 'save‘d and cough’s and a‘d'],
  ['add autocomplete="off" to {"a":"b"}.', 'add autocomplete=”off” to {“a”:”b”}.'],
  ['_"Yes, but..."_ - well "so...".', '“Yes, but…“ - well “so…”.'],
  ["to '/', but", 'to ‘/’, but'],
  [`"it's" \\"kept\\" \\'em and 'em`, `“it’s” "kept" 'em and ‘em`],
  ["a  \n'em\n'em", 'a\n‘em\n‘em'],
  [`"'a' b" and '"c" d'`, '“‘a’ b” and ‘“c” d’'],
  ["- a\n  on 'em", 'a\non ‘em'],
  [`<code>'em</code> \`'em\` [a](/b){: title="'em"}`, "'em 'em a"],
  ['"*a*" and "**b** c"', '“a” and “b c”'],
])('the quotes of %j are set as Kramdown sets them', async (source, printed) => {
  const { html } = await renderMarkdown(write(source))
  expect(html.replace(/<[^>]*>/g, '').trim()).toBe(printed)
})

test('quotes stay as they are written where this blog sets them as Kramdown does', () => {
  const text = `"It's" so: 'a', *"b"* and "c."`
  expect(write(text)).toBe(text)
})
