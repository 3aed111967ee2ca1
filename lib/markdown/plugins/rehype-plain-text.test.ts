import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown/pipeline'

test.each([
  [
    'puts each block on a line',
    '## On *words*\n\nOne\nparagraph.\n\n- An item\n- A [link](/a/)',
    'On words\nOne paragraph.\nAn item\nA link',
  ],
  ['turns a line break into a line end', 'One<br>two  \nthree', 'One\ntwo\nthree'],
  ['puts each table cell on a line', '| A | B |\n|---|---|\n| C | D |', 'A\nB\nC\nD'],
  ['puts text next to a block on a separate line', '<div>One<div>two</div>three</div>', 'One\ntwo\nthree'],
  ['keeps inline code within its sentence', 'Run `git log` first.', 'Run git log first.'],
  ['leaves out code blocks', 'Before.\n\n```sh\ngit log\n```\n\nAfter.', 'Before.\nAfter.'],
  ['keeps the text of footnotes without their references', 'One.[^1] Two.\n\n[^1]: A note.', 'One. Two.\nA note.'],
  ['leaves out hidden elements, scripts and styles', '<p hidden>A</p><script>b()</script><style>c{}</style>\n\nD', 'D'],
  ['leaves out images', 'A ![picture](https://blog.example/a.png).', 'A .'],
  ['returns an empty text for an empty body', '', ''],
])('%s', async (_, markdown, text) => {
  expect((await renderMarkdown(markdown)).text).toBe(text)
})

test('counts the words of code blocks separately', async () => {
  const { codeWords } = await renderMarkdown('Not `this`.\n\n```ts\nconst code = 1\n```\n\n    git log')
  expect(codeWords).toBe(6)
})
