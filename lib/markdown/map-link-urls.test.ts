import { expect, test } from 'vitest'
import { mapLinkUrls } from './map-link-urls'
import { parseMarkdown } from './pipeline'

function toUpperCase(source: string): string {
  return mapLinkUrls(source, parseMarkdown(source), (url) => (url.endsWith('.md') ? `/${url.toUpperCase()}` : url))
}

test.each([
  ['[a](b.md) and [a](b.md "A title")', '[a](/B.MD) and [a](/B.MD "A title")'],
  ['[![a](b.png)](c.md)', '[![a](b.png)](/C.MD)'],
  ['[a] [A][] [c][a]\n\n[a]: b.md', '[a] [A][] [c][a]\n\n[a]: /B.MD'],
  ['> - [a](\n>   b.md\n>   )', '> - [a](\n>   /B.MD\n>   )'],
  ['| a |\n|---|\n| [x](b.md) |', '| a |\n|---|\n| [x](/B.MD) |'],
  ['Text.[^1]\n\n[^1]: See [a](b.md).', 'Text.[^1]\n\n[^1]: See [a](/B.MD).'],
  ['[a](<b c.md>)', '[a](</B C.MD>)'],
  ['[a](b_\\_c.md)', '[a](/B__C.MD)'],
  ['[a](<b(.md>)', '[a](</B(.MD>)'],
  ['A <a class="x" href="b.md">word</a>', 'A <a class="x" href="/B.MD">word</a>'],
  [
    "<div>\n<a href='b.md'>x</a> <a HREF=c.md>y</a>\n</div>",
    '<div>\n<a href="/B.MD">x</a> <a HREF="/C.MD">y</a>\n</div>',
  ],
])('maps the URL in %j', (source, expected) => {
  expect(toUpperCase(source)).toBe(expected)
})

test.each([
  '`[a](b.md)`',
  '```\n[a](b.md)\n[a]: b.md\n```',
  '    [a](b.md)',
  'b.md, \\[a](b.md), [a] (b.md)',
  '![a](b.md)',
  '$[a](b.md)$',
  '[a](b.txt  "b.md")   \n* * *',
])('leaves %j as it is', (source) => {
  expect(toUpperCase(source)).toBe(source)
})
