import { expect, test } from 'vitest'
import { mapLinkUrls } from './map-link-urls'

function toUpperCase(source: string): string {
  return mapLinkUrls(source, (url) => (url.endsWith('.md') ? `/${url.toUpperCase()}` : url))
}

test.each([
  ['[a](b.md) and [a](b.md "A title")', '[a](/B.MD) and [a](/B.MD "A title")'],
  ['[![a](b.png)](c.md)', '[![a](b.png)](/C.MD)'],
  ['![a](b.md)', '![a](/B.MD)'],
  ['[a] [A][] [c][a]\n\n[a]: b.md', '[a] [A][] [c][a]\n\n[a]: /B.MD'],
  ["[a]\r\n\r\n[a]:\r\n  <b.md>\r\n  'b.md'\r\n", "[a]\r\n\r\n[a]:\r\n  </B.MD>\r\n  'b.md'\r\n"],
  ['> - [a](\n>   b.md\n>   )', '> - [a](\n>   /B.MD\n>   )'],
  ['| a |\n|---|\n| [x](b.md) |', '| a |\n|---|\n| [x](/B.MD) |'],
  ['Text.[^1]\n\n[^1]: See [a](b.md).', 'Text.[^1]\n\n[^1]: See [a](/B.MD).'],
  ['[a](<b c.md>)', '[a](</B C.MD>)'],
  ['[a](b_\\_c.md)', '[a](/B__C.MD)'],
  ['[a](<b(.md>)', '[a](</B(.MD>)'],
  ['A <a class="x" href="b.md">word</a>', 'A <a class="x" href="/B.MD">word</a>'],
  [
    "<div>\n<a href='b.md'>x</a> <a HREF=c.md>y</a>\n</div>",
    "<div>\n<a href='/B.MD'>x</a> <a HREF=/C.MD>y</a>\n</div>",
  ],
  ['<img alt="x" srcset="a.png 1x, b.md 2x">', '<img alt="x" srcset="a.png 1x, /B.MD 2x">'],
])('maps the URL in %j', (source, expected) => {
  expect(toUpperCase(source)).toBe(expected)
})

test.each([
  '`[a](b.md)`',
  '```\n[a](b.md)\n[a]: b.md\n```',
  '    [a](b.md)',
  'b.md, \\[a](b.md), [a] (b.md)',
  '<!-- [a](b.md) <a href="b.md"> -->',
  '$[a](b.md)$',
  '[[b.md]]',
  '[a](b.txt  "b.md")   \n* * *',
])('leaves %j as it is', (source) => {
  expect(toUpperCase(source)).toBe(source)
})

test.each([
  ['[a](/old)', '/a b', '[a](</a b>)'],
  ['[a](/old)', '/a_(b)', '[a](/a_(b))'],
  ['[a](/old)', '/a)', '[a](</a)>)'],
  ['[a](/old)', '', '[a](<>)'],
  ['[a](/old)', '/a?b=1&copy=2&c;', '[a](/a?b=1&copy=2&amp;c;)'],
  ['| a |\n|---|\n| [a](/old) |', '/a|b', '| a |\n|---|\n| [a](/a%7Cb) |'],
  ['[a](</old>)', '/a>b', '[a](</a\\>b>)'],
  ['<a href=/old>a</a>', '/a b', '<a href="/a b">a</a>'],
  ["<a href='/old'>a</a>", "/it's?a&lt;", "<a href='/it&#39;s?a&amp;lt;'>a</a>"],
  ['<https://a.example/old>', 'https://b.example/new', '<https://b.example/new>'],
  ['See https://a.example/old.', 'https://b.example/new', 'See https://b.example/new.'],
  ['See https://a.example/old.', 'https://b.example/(new)', 'See <https://b.example/(new)>.'],
  ['<https://a.example/old>', '/new/', '[https://a.example/old](/new/)'],
])('writes into %j the URL %j', (source, url, expected) => {
  const written = mapLinkUrls(source, (old) => (old.endsWith('/old') ? url : undefined))

  expect(written).toBe(expected)
})

test('reads a URL without its escapes and entities', () => {
  const urls: string[] = []
  mapLinkUrls('[a](b\\_c&amp;d) <a href="?e=1&amp;f=2">f</a>\n\n[x]: <g h>', (url, { kind }) => {
    urls.push(`${kind} ${url}`)
    return url
  })

  expect(urls).toEqual(['link b_c&d', 'link ?e=1&f=2', 'definition g h'])
})

test.each([
  ['[[the plan]] and [[The plan#Costs|*it*]]', '[[new plan]] and [[new plan#Costs|*it*]]'],
  ['| a |\n|---|\n| [[the plan\\|it]] |', '| a |\n|---|\n| [[new plan\\|it]] |'],
  ['`[[the plan]]`', '`[[the plan]]`'],
])('maps the wikilinks in %j', (source, expected) => {
  const map = (url: string) => url.replace(/the%20plan/i, 'new%20plan')

  expect(mapLinkUrls(source, map, { wikilinks: true })).toBe(expected)
})
