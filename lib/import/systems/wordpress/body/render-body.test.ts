import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { convert } from '@/lib/import/systems/wordpress/testing/wxr'

/** White space between elements is none of the text. */
function normalize(html: string): string {
  return toHtml(fromHtml(html, { fragment: true }))
    .replace(/\s+(?=<)|(?<=>)\s+/g, ' ')
    .replace(/<p> *<\/p>|(?<=>) | (?=<)/g, '')
}

// What WordPress 6.1 prints, without its ids, classes and styles.
test.each([
  [
    'paragraphs and line breaks of the classic editor',
    'One line\nanother\n\n<h2>A</h2>\nb <b>bold\n\nstill</b>\n<div>in</div>\ntail',
    '<p>One line<br />\nanother</p>\n<h2>A</h2>\n<p>b <b>bold</p>\n<p>still</b></p>\n<div>in</div>\n<p>tail</p>',
  ],
  [
    'lists and quotations of the classic editor',
    '<ul>\n<li>one\nbr</li>\n\n<li>two</li>\n</ul>\n<blockquote>q\n\nr</blockquote>tail',
    '<ul>\n<li>one<br />\nbr</li>\n<li>two</li>\n</ul>\n<blockquote><p>q</p>\n<p>r</p></blockquote>\n<p>tail</p>',
  ],
  ['preformatted text', 'a\n<pre>b -- c\n\n  d</pre>\ne', '<p>a</p>\n<pre>b -- c\n\n  d</pre>\n<p>e</p>'],
  ['a tag of several lines', '<a href="x"\nclass="y">z</a>', '<p><a href="x" class="y">z</a></p>'],
  [
    'dashes and the sign of multiplication',
    'A -- b, 10x20, c---d 1 - 2 xn--a 0x1F <code>x -- y</code>',
    '<p>A &#8212; b, 10&#215;20, c&#8212;d 1 &#8211; 2 xn--a 0x1F <code>x -- y</code></p>',
  ],
  [
    'a caption',
    '[caption id="attachment_5" align="left" width="300"]<a href="/a.jpg"><img src="/b.jpg" alt="x"></a> Our <em>team</em>[/caption]\n\ntext',
    '<figure class="wp-caption"><a href="/a.jpg"><img src="/b.jpg" alt="x"></a><figcaption>Our <em>team</em></figcaption></figure>\n<p>text</p>',
  ],
  ['brackets that are no shortcode', '[[gallery]] [sic] [1] [a b]', '<p>[gallery] [sic] [1] [a b]</p>'],
  [
    'blocks, in which no paragraphs are made',
    '<!-- wp:paragraph -->\n<p>A\nb</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:code -->\n<pre class="wp-block-code"><code>x</code></pre>\n<!-- /wp:code -->',
    '<p>A\nb</p>\n\n<pre class="wp-block-code"><code>x</code></pre>',
  ],
])('prints %s', async (_, content, printed) => {
  expect(normalize((await convert(content)).html)).toBe(normalize(printed))
})

test('shows a block that several posts use', async () => {
  const note = {
    post_id: 9,
    post_type: 'wp_block',
    post_name: 'note',
    content: '<!-- wp:paragraph -->\n<p>Used.</p>\n<!-- /wp:paragraph -->',
  }
  const { markdown } = await convert('<!-- wp:block {"ref":9} /-->', { others: [note] })
  expect(markdown).toBe('Used.\n')
})

test('reports a block that WordPress fills, with its line', async () => {
  const { notes } = await convert(
    '<!-- wp:paragraph -->\n<p>A</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:latest-posts {"a":1} /-->',
  )
  expect(notes).toMatchObject([
    { file: 'blog.xml#a-post', line: 35, outcome: 'lost', kind: 'blocks that WordPress fills' },
  ])
})

const others = [
  {
    post_id: 5,
    post_type: 'attachment',
    status: 'inherit',
    post_name: 'a',
    attachment_url: 'https://ada.example/wp-content/uploads/2022/04/a.jpg',
    excerpt: 'First',
    post_parent: 1,
    menu_order: 2,
    meta: { _wp_attachment_image_alt: 'One' },
  },
  {
    post_id: 6,
    post_type: 'attachment',
    status: 'inherit',
    post_name: 'b',
    attachment_url: 'https://ada.example/wp-content/uploads/2022/04/b.jpg',
    post_parent: 1,
    menu_order: 1,
  },
]
const FIRST = '![One](https://ada.example/wp-content/uploads/2022/04/a.jpg "First")'
const SECOND = '![](https://ada.example/wp-content/uploads/2022/04/b.jpg)'

test.each([
  ['[gallery ids="5,6"]', `${FIRST}\n\n${SECOND}\n`],
  ['[gallery]', `${SECOND}\n\n${FIRST}\n`],
  ['a [gallery ids="6" link="file"]', `a\n\n[${SECOND}](https://ada.example/wp-content/uploads/2022/04/b.jpg)\n`],
])('shows the pictures of %s', async (content, markdown) => {
  expect((await convert(content, { others })).markdown).toBe(markdown)
})

test.each([
  ['[embed width="5"]https://youtu.be/aqz-KE-bpKQ[/embed]', '<https://youtu.be/aqz-KE-bpKQ>\n'],
  ['a\nhttps://youtu.be/a_b_KE-bpKQ\nb', 'a\n\n<https://youtu.be/a_b_KE-bpKQ>\n\nb\n'],
  ['[youtube aqz-KE-bpKQ]text[/youtube]', '<https://www.youtube.com/watch?v=text>\n'],
  ['[youtube id="aqz-KE-bpKQ"]', '<https://www.youtube.com/watch?v=aqz-KE-bpKQ>\n'],
  ['[audio mp3="/a.mp3"][/audio]', '<div><audio src="/a.mp3" controls></audio></div>\n'],
  ['[video src="/a.mp4" width="5"]', '<div><video src="/a.mp4" controls></video></div>\n'],
  ['[code lang="js"]\na &lt; b;\n\nif (<p>) [x a="b"]\n[/code]', '```js\na < b;\n\nif (<p>) [x a="b"]\n```\n'],
  ['[python]\nx = 1\n[/python]', '```python\nx = 1\n```\n'],
  ['[cc_ruby]\nx = 1\n[/cc_ruby]', '```ruby\nx = 1\n```\n'],
  ['<pre>[gallery a="b"]</pre>', '```\n[gallery a="b"]\n```\n'],
  [
    '<!-- wp:syntaxhighlighter/code {"language":"php"} -->\n<pre class="wp-block-syntaxhighlighter-code">echo 1;</pre>\n<!-- /wp:syntaxhighlighter/code -->',
    '```php\necho 1;\n```\n',
  ],
])('converts %s', async (content, markdown) => {
  expect((await convert(content)).markdown).toBe(markdown)
})

test('lists shortcodes of plugins, and keeps the text in them until the author decides', async () => {
  const { markdown, templates } = await convert(
    'a\n\n[box type="x"]In *it*.[/box] [button url="/y" text="Go"] [contact-form-7 id="3"]',
  )
  expect(markdown).toBe('a\n\nIn \\*it\\*.\n')
  expect(templates).toEqual([
    { name: 'box', line: 33, guess: 'keep' },
    { name: 'button', line: 33, guess: 'drop' },
    { name: 'contact-form-7', line: 33, guess: 'drop' },
  ])
})

test('writes what the author decided about a shortcode', async () => {
  const mapping = { box: { template: '> {{ inner }}' }, button: { template: '[{{ text }}]({{ url }})' } }
  const { markdown } = await convert('[box type="x"]In it.[/box][button url="/y" text="Go"]', { mapping })
  expect(markdown).toBe('> In it.\n\n[Go](/y)\n')
})

test('says what becomes of the shortcodes of plugins, and that one which is left out is lost', async () => {
  const text = 'A\n\n[poll id="5"]\n\n[note]B[/note]\n\n[map x="1"]'
  const { notes } = await convert(text, { mapping: { map: 'drop' } })
  expect(notes.map(({ outcome, line, message }) => [outcome, line, message])).toEqual([
    ['lost', 33, 'poll was left out'],
    ['changed', 35, 'note became the text within it'],
    ['changed', 37, 'map became what import.yml says'],
  ])
})
