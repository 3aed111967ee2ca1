import { expect, test } from 'vitest'
import { parseMarkdown } from '@/lib/markdown/pipeline'
import { visit } from '@/lib/markdown/visit'
import { applyTextEdits, type TextEdit } from '@/lib/text/text-edits'
import { findGuillemets } from './guillemets'

function convert(source: string): string {
  const edits: TextEdit[] = []
  visit(parseMarkdown(source), (node) => {
    edits.push(...findGuillemets(node, source))
  })
  return applyTextEdits(source, edits)
}

// What Jekyll 4.3.1 and Hugo 0.111.3 show.
test.each([
  ['Say << so >> and <<so>>.', 'Say « so » and «so».'],
  ['<<It is "so">>', '«It is "so"»'],
  ['`a >> b`, 1 > 2, <b>c</b>', '`a >> b`, 1 > 2, <b>c</b>'],
  ['\\<< and <<<', '\\<< and «<'],
  ['<<a href="x">>', '«a href="x"»'],
  ['> > quote', '> > quote'],
  ['<p>a >> b</p>', '<p>a >> b</p>'],
  ['    a >> b', '    a >> b'],
])('%s becomes %s', (source, expected) => {
  expect(convert(source)).toBe(expected)
})
