import { parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown/pipeline'
import { keepReadableText } from './readable-text'

/** What is left of a text for the index. */
async function keep(markdown: string): Promise<string> {
  const fragment = parseFragment((await renderMarkdown(markdown)).html)
  keepReadableText(fragment)
  return serialize(fragment)
}

test('leaves out the references to footnotes, the ways back, and the label of the footnotes', async () => {
  const html = await keep('## Lead time[^1]\n\n[^1]: A note.')
  expect(html).toContain('<h2 id="lead-time"><a href="#lead-time">Lead time</a></h2>')
  expect(html).toMatch(/<li id="fn:1">\s*<p>A note\. <\/p>/)
  expect(html).not.toContain('Footnotes')
})

test('writes a formula as it can be read', async () => {
  expect(await keep('It takes $O(n \\log n)$.')).toBe('<p>It takes O(n log n).</p>')
  expect(await keep('$$\\binom{n}{k}$$')).toContain('>(n choose k)<')
})

test('writes the alternative text of a heading that is an image', async () => {
  expect(await keep('## ![A map](a.png)\n\n![B](b.png)')).toMatch(
    /<h2 id="a-map">.*A map.*<\/h2>\s*<p><img src="b.png"/,
  )
})
