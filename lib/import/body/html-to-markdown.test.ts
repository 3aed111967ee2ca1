import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { htmlToMarkdown } from './html-to-markdown'
import { hasSameContent, renderToHast } from './same-content'

test.each([
  ['<p>A <em>b</em> <strong>c</strong> <a href="/d">e</a>.</p>', 'A *b* **c** [e](/d).\n'],
  ['<h2>A</h2><ul><li>b</li><li>c</li></ul>', '## A\n\n- b\n- c\n'],
  ['<h2 id="why_not">A <em>b</em></h2>', '## A *b* {#why_not}\n'],
  ['<p>a<br />b</p>', 'a\\\nb\n'],
  ['<pre><code class="language-ruby">a\n\nb &lt; c\n</code></pre>', '```ruby\na\n\nb < c\n```\n'],
  ['<pre>\n# no heading\n</pre>', '```\n# no heading\n```\n'],
  ['<p>x<sup>2</sup> <span class="caps">SQL</span></p>', 'x<sup>2</sup> SQL\n'],
  ['<p><img src="/a.png" alt="A"></p>', '![A](/a.png)\n'],
  ['<p>[not](a link) `no code` $x$ {: .x}</p>', '\\[not]\\(a link) \\`no code\\` \\$x$ \\{: .x}\n'],
  ['<p><img src="/a.png" alt="A" width="5" title="T"></p>', '![A](/a.png "T"){: width="5"}\n'],
  [
    '<figure><img src="/a.png" alt="A"><figcaption>By <a href="/b">b</a></figcaption></figure>',
    '<figure><img src="/a.png" alt="A"><figcaption>By <a href="/b">b</a></figcaption></figure>\n',
  ],
  ['<p><a name="top"></a>A</p>', '<a id="top"></a>A\n'],
  ['<table><tr><th>a</th></tr><tr><td>b</td></tr></table>', '| a |\n| - |\n| b |\n'],
  ['text <i>without</i> a paragraph\n\n<blockquote>b</blockquote>', 'text *without* a paragraph\n\n> b\n'],
  ['<video src="/a.mp4" controls></video>', '<div><video src="/a.mp4" controls></video></div>\n'],
])('converts %s', (html, markdown) => {
  expect(htmlToMarkdown(html)).toEqual({ markdown, rawBlocks: 0 })
})

test('what Markdown cannot say stays HTML, without empty lines', () => {
  const html = '<h2>A</h2><table><tr><td><pre>b\n\nc</pre>\n\n<p>d</p></td><td></td></tr></table><p>e</p>'
  const { markdown, rawBlocks } = htmlToMarkdown(html)
  expect(rawBlocks).toBe(1)
  expect(markdown).toMatch(/^## A\n\n<table>[\s\S]*<pre>b\n&#10;c<\/pre>\n<p>d<\/p>[\s\S]*<\/table>\n\ne\n$/)
  expect(hasSameContent(fromHtml(html, { fragment: true }), renderToHast(markdown))).toBe(true)
})

test('two hyphens before a word stay two', () => {
  expect(htmlToMarkdown('<p>Use --all</p><p>or not</p>').markdown).toBe('<p>Use --all</p>\n\nor not\n')
})

test.each([
  ['words', '<p>a b</p>', '<p>a c</p>'],
  ['headings', '<h2>a</h2>', '<h3>a</h3>'],
  ['links', '<a href="/a">a</a>', '<a href="/b">a</a>'],
  ['images', '<img src="/a">', '<img src="/b">'],
  ['code', '<pre>a\n b</pre>', '<pre>a\nb</pre>'],
])('documents with other %s are not the same', (_, a, b) => {
  const parse = (html: string) => fromHtml(html, { fragment: true })
  expect(hasSameContent(parse(a), parse(a))).toBe(true)
  expect(hasSameContent(parse(a), parse(b))).toBe(false)
})
