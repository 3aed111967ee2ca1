import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown/pipeline'

test.each([
  [
    'a block is a line',
    '## On *words*\n\nOne\nparagraph.\n\n- An item\n- A [link](/a/)',
    'On words\nOne paragraph.\nAn item\nA link',
  ],
  ['a break is a line end', 'One<br>two  \nthree', 'One\ntwo\nthree'],
  ['cells are lines', '| A | B |\n|---|---|\n| C | D |', 'A\nB\nC\nD'],
  ['words beside a block have a line of their own', '<div>One<div>two</div>three</div>', 'One\ntwo\nthree'],
  ['words in code are words of their sentence', 'Run `git log` first.', 'Run git log first.'],
  ['a block of code is no prose', 'Before.\n\n```sh\ngit log\n```\n\nAfter.', 'Before.\nAfter.'],
  ['a footnote is prose, its marks are not', 'One.[^1] Two.\n\n[^1]: A note.', 'One. Two.\nA note.'],
  ['hidden things, scripts and styles are no prose', '<p hidden>A</p><script>b()</script><style>c{}</style>\n\nD', 'D'],
  ['pictures are no prose', 'A ![picture](https://blog.example/a.png).', 'A .'],
  ['nothing stays nothing', '', ''],
])('%s', async (_, markdown, text) => {
  expect((await renderMarkdown(markdown)).text).toBe(text)
})

test('words of code are counted apart', async () => {
  const { codeWords } = await renderMarkdown('Not `this`.\n\n```ts\nconst code = 1\n```\n\n    git log')
  expect(codeWords).toBe(6)
})
