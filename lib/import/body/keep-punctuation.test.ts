import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown/pipeline'
import { keepPunctuation } from './keep-punctuation'

test.each([
  [`a 15" screen -- it's...`, `a 15\\" screen \\-- it\\'s\\...`],
  ['a---b ---- c .... d. . . e', 'a\\-\\--b ---- c \\.\\... d\\. . . e'],
  ['`a--"b"` \\"c\\" &quot; <https://a.example/b--c> https://a.example/d--e', undefined],
  ['[it\'s](/a--b "t") ![i\'t](c.png)', '[it\\\'s](/a--b "t") ![i\'t](c.png)'],
  ['## A "b" {#c--d}\n\n<p>"e"</p>\n\n```\n"f"\n```', '## A \\"b\\" {#c--d}\n\n<p>"e"</p>\n\n```\n"f"\n```'],
])('escapes what would be set otherwise: %s', (markdown, expected = markdown) => {
  expect(keepPunctuation(markdown)).toBe(expected)
})

test('what is escaped is shown as it is written', async () => {
  const text = `He said "it's" -- or --- so... and . . . then.... 5'10" ---- '90s`
  const { html } = await renderMarkdown(keepPunctuation(text))
  expect(html.trim()).toBe(`<p>${text}</p>`)
})

test('only signs that the old blog kept are escaped', () => {
  expect(keepPunctuation(`"a" -- b`, (sign) => sign === '--')).toBe(`"a" \\-- b`)
})
