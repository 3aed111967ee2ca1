import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown/pipeline'

const NOTE = 'private note'

test.each([
  ['a block', `One.\n\n<!-- ${NOTE} -->\n\nTwo.`, 'One.\n\nTwo.'],
  ['a block of several paragraphs', `One.\n\n<!--\n${NOTE}\n\n${NOTE}\n-->\n\nTwo.`, 'One.\n\nTwo.'],
  ['a sentence', `One <!-- ${NOTE} --> two.`, 'One two.'],
  ['a line', `One\n<!-- ${NOTE} -->\ntwo.`, 'One\n\ntwo.'],
  ['a heading', `## One <!-- ${NOTE} -->`, '## One'],
  ['a list', `- One\n\n  <!-- ${NOTE} -->\n\n- Two`, '- One\n\n- Two'],
  ['a quote', `> One\n>\n> <!-- ${NOTE}\n> ${NOTE} -->`, '> One\n>\n>'],
  ['a table', `| a <!-- ${NOTE} --> | b |\n|---|---|\n| c | d |`, '| a | b |\n|---|---|\n| c | d |'],
  ['a footnote', `One[^1]\n\n[^1]: Two <!-- ${NOTE} -->`, 'One[^1]\n\n[^1]: Two'],
  ['raw HTML', `<div>One<!-- ${NOTE} --></div>`, '<div>One</div>'],
  ['raw HTML with text below', `<!-- ${NOTE} --><p>One</p>`, '<p>One</p>'],
  ['an alternative text', `![One<!-- ${NOTE} -->](/a.png)`, '![One](/a.png)'],
  ['a definition', `One.\n\n[//]: # (${NOTE})\n\nTwo.`, 'One.\n\nTwo.'],
  ['a definition with parentheses', `One.\n\n[//]: # (${NOTE} (two))\n\nTwo.`, 'One.\n\nTwo.'],
  ['a definition below a line', `One.\n[//]: # "${NOTE}"\nTwo.`, 'One.\n\nTwo.'],
  ['a definition of two lines', `One.\n\n[//]: # (${NOTE}\n${NOTE})\n\nTwo.`, 'One.\n\nTwo.'],
  ['a definition by another name', `One.\n\n[comment]: <> (${NOTE})\n\n[_]: # '${NOTE}'\n`, 'One.\n\n'],
  ['two definitions', `[//]: # (${NOTE})\n[//]: # (${NOTE})\nOne.`, 'One.'],
  ['a link that nothing refers to', `One.\n\n[two]: https://example.org/${NOTE.replace(' ', '-')}\n`, 'One.\n\n'],
  ['a footnote that nothing refers to', `One.\n\n[^1]: ${NOTE}\n`, 'One.\n\n'],
  ['the second definition of a link', `[One].\n\n[one]: /a/\n[one]: /b/ "${NOTE}"\n`, '[One].\n\n[one]: /a/\n'],
])('a comment in %s is neither in the HTML nor in the source', async (_, body, source) => {
  const rendered = await renderMarkdown(body)
  expect(rendered.source).toBe(source)
  expect(JSON.stringify({ ...rendered, warnings: [] })).not.toMatch(/private|<!--/)
})

test('what looks like a comment in code is code', async () => {
  const body = `\`<!-- a -->\`\n\n\`\`\`html\n<!-- b -->\n[//]: # (c)\n\`\`\`\n\n    <!-- d -->\n\n<script>\nlet e = '<!-- f -->'\n</script>`
  const { html, source } = await renderMarkdown(body)
  expect(source).toBe(body)
  for (const text of ['&#x3C;!-- a -->', '&#x3C;!-- b -->', '[//]: # (c)', '&#x3C;!-- d -->', "'<!-- f -->'"])
    expect(html).toContain(text)
})

test('definitions that are used stay in the source', async () => {
  const body = 'One [two][a], ![three][b], [c][] and four.[^1]\n\n[a]: /a/\n[b]: /b.png\n[c]: /c/\n\n[^1]: Five.\n'
  expect((await renderMarkdown(body)).source).toBe(body)
})

test.each([
  ['hides what follows', 'One.\n\n  <!-- two\n\nthree.', 3, 3, /what follows it is not shown/],
  ['ends with its block of HTML', '<div>\n<p><!-- one\n\ntwo -->\n</div>', 2, 4, /what follows it is not shown/],
  ['is text', 'One\ntwo <!-- three', 2, 5, /shown as text/],
])('warns about a comment without an end that %s', async (_, body, line, column, message) => {
  const { warnings } = await renderMarkdown(body)
  expect(warnings).toEqual([
    { line, column, message: expect.stringMatching(message), fix: expect.stringContaining('-->') },
  ])
})

test('an escaped comment is text', async () => {
  expect(await renderMarkdown('Write \\<!-- or &lt;!--.')).toMatchObject({ warnings: [], text: 'Write <!– or <!–.' })
})
