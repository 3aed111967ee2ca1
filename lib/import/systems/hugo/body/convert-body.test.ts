import { expect, test } from 'vitest'
import { aPost, CONFIG, convert, readSite } from '@/lib/import/systems/hugo/testing/read-files'
import { findEntry } from '@/lib/import/testing/source-folder'

async function toMarkdown(body: string, files?: Record<string, string>): Promise<string> {
  return (await convert(body, files)).markdown.trim()
}

const unsafe = `${CONFIG}[markup.goldmark.renderer]\nunsafe = true\n`

test('hides raw HTML that Hugo leaves out, but not that of shortcodes', async () => {
  const body = 'A <b>bold</b> word.\n\n<div>\nGone\n</div>\n\n{{< figure src="a.png" class="c" >}}'
  const { markdown, notes } = await convert(body)
  expect(markdown.trim()).toBe(
    'A <!-- <b> -->bold<!-- </b> --> word.\n\n<!-- <div>\nGone\n</div> -->\n\n<figure class="c">\n<img src="a.png" alt="">\n</figure>',
  )
  expect(notes.filter(({ outcome }) => outcome === 'kept').map(({ line }) => line)).toEqual([5, 5, 7])
  expect(await toMarkdown(body, { 'config.toml': unsafe })).toContain('A <b>bold</b> word.\n\n<div>\nGone\n</div>')
})

test('replaces scripts of other sites', async () => {
  const body =
    '<script src="https://gist.github.com/ada/1.js"></script>\n\n' +
    '<blockquote class="twitter-tweet"><a href="https://twitter.com/a/status/1">x</a></blockquote>\n<script async src="//platform.twitter.com/widgets.js"></script>\n\n' +
    'In text <script src="https://x.example/a.js"></script>.\n\n<script src="/own.js"></script>'
  const { markdown, notes } = await convert(body, { 'config.toml': unsafe })
  expect(markdown.trim()).toBe(
    '<https://gist.github.com/ada/1>\n\n' +
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/a/status/1">x</a></blockquote>\n\n\n' +
      'In text .\n\n<script src="/own.js"></script>',
  )
  expect(notes.map(({ outcome, line }) => [outcome, line])).toEqual([
    ['changed', 5],
    ['changed', 8],
    ['lost', 10],
  ])
})

// The ids are those of Hugo 0.111.3.
test.each([
  ['## See [docs](https://x.org/a_b "t")', 'see-docshttpsxorga\\_b-t'],
  ['## A -- b --- c — d', 'a----b-----c--d'],
  ['## *em* __st__ _x_', 'em-\\_\\_st\\_\\_-\\_x\\_'],
  ['## &amp; x', 'amp-x'],
  ['## ![alt](a.png) pic', 'altapng-pic'],
  ['## a [b][c]\n\n[c]: /x', 'a-bc'],
])('gives %j the id of Hugo', async (body, id) => {
  const [first = '', ...rest] = body.split('\n')
  expect(await toMarkdown(body)).toBe([`${first} {#${id}}`, ...rest].join('\n'))
})

test.each([
  '## Why',
  '## `code()` & x',
  '## Don\'t "quote" it\'s...',
  '## Same\n\n## Same',
  '## With {#own .c}',
  '## x[^1]\n\n[^1]: n',
])('leaves the heading %j as it is, which has the same id', async (body) => {
  expect(await toMarkdown(body)).toBe(body === '## x[^1]\n\n[^1]: n' ? '## x[^1] {#x1}\n\n[^1]: n' : body)
})

test('converts a post in HTML, shortcodes within it too', async () => {
  const files = {
    'content/posts/b.html': aPost('', '<h2>A</h2>\n<p>One <b>two</b> {{< param title >}}</p>\n<pre>a\n\n# b</pre>'),
  }
  const site = await readSite(files)
  const { markdown } = await site.convertBody(findEntry(site, 'content/posts/b.html'))
  expect(markdown.trim()).toBe('## A\n\nOne **two** A post\n\n```\na\n\n# b\n```')
})

test.each([
  [
    '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>',
    '<https://www.youtube.com/watch?v=aqz-KE-bpKQ>',
  ],
  [
    '<p>A</p>\n{{< youtube id="aqz-KE-bpKQ" start="9" >}}\n<p>B</p>',
    'A\n\n<https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=9>\n\nB',
  ],
])('links to what a player shows in a post in HTML: %s', async (body, markdown) => {
  const site = await readSite({ 'content/posts/b.html': aPost('', body) })
  expect((await site.convertBody(findEntry(site, 'content/posts/b.html'))).markdown.trim()).toBe(markdown)
})

test('leaves a comment with the word more no mark, unless it is declared', async () => {
  const body = 'One.\n\n<!-- more -->\n\nTwo.'
  expect(await toMarkdown(body)).toBe('One.\n\n\n\nTwo.')
  const declared = { 'content/posts/a.md': aPost('excerpt_separator: <!-- more -->', body) }
  expect(await toMarkdown('', declared)).toBe('One.\n\n<!--more-->\n\nTwo.')
})

test('writes what only the settings of Hugo make', async () => {
  const config = `enableEmoji = true\n${unsafe}hardWraps = true\n[markup.goldmark.parser.attribute]\nblock = true\n`
  const body = 'One :tada:\ntwo `:tada:`\n{.lead}\n\n####\n\nEnd'
  expect(await toMarkdown(body, { 'config.toml': config })).toBe('One 🎉\\\ntwo `:tada:`\n{: .lead}\n\n\n\nEnd')
})

test('writes the quotation marks that Hugo makes of angle brackets', async () => {
  expect(await toMarkdown('Say << so >> and `a >> b`, 1 > 2')).toBe('Say « so » and `a >> b`, 1 > 2')
})

test('finds files beside a post that Hugo looks for below it', async () => {
  const files = { 'content/posts/img.png': '', 'static/posts/a/b.png': '' }
  expect(await toMarkdown('![](img.png) ![](b.png) ![](c.png)', files)).toBe(
    '![](/posts/img.png) ![](b.png) ![](c.png)',
  )
})

test('makes the title of an image no caption', async () => {
  const body = '![Our team](a.png "our team")\n\n![A](a.png "B")\n\n[![](a.png "C")](/x)'
  expect(await toMarkdown(body)).toBe('![Our team](a.png)\n\n<img src="a.png" alt="A" title="B">\n\n[![C](a.png)](/x)')
})

test('reads Liquid that an import from Jekyll left, outside of code', async () => {
  const body = '[a]({{ site.baseurl }}/x) `{{ site.baseurl }}`\n\n{% gist ada/1 %}'
  expect(await toMarkdown(body)).toBe('[a](/x) `{{ site.baseurl }}`\n\n<https://gist.github.com/ada/1>')
})

test.each([
  ['{{ with .Title }}<figcaption>{{ . }}</figcaption>{{ end }}', '![A](a.png "A")\n\n![A](a.png)'],
  [
    '{{ with .PlainText }}<figcaption>Fig.: {{ . }}</figcaption>{{ end }}',
    '![A](a.png "Fig.: A")\n\n![A](a.png "Fig.: A")',
  ],
  ['{{ with .Title }}<!-- {{ . }} -->{{ end }}', '![A](a.png)\n\n![A](a.png)'],
])('writes the captions that a render hook shows: %s', async (caption, expected) => {
  const hook = `<figure><img src="{{ .Destination }}">${caption}</figure>`
  const files = { 'layouts/_default/_markup/render-image.html': hook }
  expect(await toMarkdown('![A](a.png "A")\n\n![A](a.png)', files)).toBe(expected)
})
