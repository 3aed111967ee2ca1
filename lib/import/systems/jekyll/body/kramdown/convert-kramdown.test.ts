import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { renderToHast } from '@/lib/import/body/same-content'
import { convert } from '@/lib/import/systems/jekyll/testing/read-files'

async function toMarkdown(body: string): Promise<string> {
  return (await convert(body)).markdown.trimEnd()
}

// Each renders to what Kramdown 2.4 with GFM makes of the source.
test.each([
  ['a list that becomes a table of contents goes', 'A\n\n* TOC\n{:toc}\n\n## H', 'A\n\n\n## H'],
  ['so does its heading if it has no entry', '## Contents\n{:.no_toc}\n* TOC\n{:toc}\n\n## H', '\n## H'],
  [
    'lists of attributes that this blog knows stay',
    '## H\n{: .lead #hi}\n\n[a](/b){: title="t"}',
    '## H\n{: .lead #hi}\n\n[a](/b){: title="t"}',
  ],
  ['a list with a name is written out', 'Text\n{:name}\n\n{:name: .a title="t"}', 'Text\n{: .a title="t"}'],
  ['one that belongs to nothing goes', 'A {: .x}', 'A'],
  [
    'comments go, and text that is no Markdown stays',
    'a\n\n{::comment}\nno\n{:/comment}\n\nb {::nomarkdown}<b>x</b>{:/} c',
    'a\n\n\nb <b>x</b> c',
  ],
  ['options go', '{::options auto_ids="false" /}\n\na', '\na'],
  [
    'Markdown in HTML that asks for it',
    '<div markdown="1">\n  *a*\n\n  b\n</div>\n*c*',
    '<div>\n\n*a*\n\nb\n\n</div>\n\n*c*',
  ],
  ['a paragraph with Markdown', '<p markdown="1">*a*</p>\n\nx', '*a*\n\nx'],
  [
    'text in HTML is no Markdown, even after an empty line',
    '<div>\n  *a*\n\n  *b*\n</div>\n*c*',
    '<div>\n  *a*\n  *b*\n</div>\n\n*c*',
  ],
  [
    'empty lines of code in HTML stay',
    '<div>\n<pre>\na\n\nb\n</pre>\n</div>',
    '<div>\n<pre>\na\n&#10;b\n</pre>\n</div>',
  ],
  ['HTML in code stays', '```html\n<div>\n\n*a*\n</div>\nb\n```', '```html\n<div>\n\n*a*\n</div>\nb\n```'],
  ['an image alone on its line is a part of the paragraph', '<img src="a.png">\n*cap*', '<img src="a.png"> *cap*'],
  ['quotes below a line break alone on its line', "<br>\nit's", "<br> it's"],
  ['a rule below a text with a pipe', 'a | b\n\n---\n\nc', 'a | b\n\n---\n\nc'],
  ['emphasis beside marks', 'a *so:*b **c.**d 2 * 3 * 4', 'a <em>so:</em>b <strong>c.</strong>d 2 * 3 * 4'],
  ['code that ends with more backticks', 'a `b`` c', 'a `b`\\` c'],
  ['dots with spaces', 'a . . . b', 'a \\. . . b'],
  ['tables without a heading', '| a | b |\n| c | d |', '|   |   |\n|---|---|\n| a | b |\n| c | d |'],
  ['tables with a heading stay', '| a | b |\n|---|---|\n| c | d |', '| a | b |\n|---|---|\n| c | d |'],
  [
    'tables without a heading, before a list of attributes',
    '|a|b|\n{: .t}\n\n|:--|--:|\n| c | d |',
    '|   |   |\n|---|---|\n|a|b|\n{: .t}\n\n|   |   |\n|:--|--:|\n| c | d |',
  ],
  [
    'marks below the heading of a table and further down',
    '| a | b |\n|-----\n| c | d |\n|---+---|\n| e | f |\n|===\n| g | h |',
    '| a | b |\n|---|---|\n| c | d |\n| e | f |\n| g | h |',
  ],
  ['pipes in the code of a table', 'a | b\n--|--\n`c|d` | ``e|`f``', 'a | b\n--|--\n`c\\|d` | ``e\\|`f``'],
  ['a table of one cell', '| a |', '|   |\n|---|\n| a |'],
  ['a mark that ends a list', '* a\n^\n* b', '* a\n\n<!-- -->\n\n* b'],
  [
    'formulas for MathJax',
    'so \\\\(x^2\\\\) it\n\n\\\\[y\\\\]\n\n\\\\[\ny\n\\\\]',
    'so $x^2$ it\n\n$$\ny\n$$\n\n$$\ny\n$$',
  ],
  ['text below an abbreviation', '*[A]: Be\nA.', '*[A]: Be\n\nA.'],
  ['HTML in which nothing is Markdown', '{::nomarkdown}\n<i>*a*</i>\n{:/}', '<div><i>*a*</i></div>'],
  [
    'Markdown in HTML by an option',
    '{::options parse_block_html="true" /}\n\n<div>\n*a*\n</div>\n\n<table><tr><td>*b*</td></tr></table>',
    '\n<div>\n\n*a*\n\n</div>\n\n<table><tr><td>*b*</td></tr></table>',
  ],
  [
    'a video within HTML',
    '<center>\n<iframe src="https://player.vimeo.com/video/123"></iframe>\n</center>',
    '<center>\n<p><a href="https://vimeo.com/123">https://vimeo.com/123</a></p>\n</center>',
  ],
  ['text with a pipe stays text', 'x | y is z', 'x | y is z'],
  ['spaces in URLs', '[a](/x y.html) and [b](/c "t") `[a](/x y)`', '[a](/x%20y.html) and [b](/c "t") `[a](/x y)`'],
  [
    'of two definitions of a link the last one counts',
    '[A][a]\n\n[a]: /1\n[A]: /2\n[b]: /3',
    '[A][a]\n\n[A]: /2\n[b]: /3',
  ],
  [
    'the id of a heading with a space at its end',
    '## [Set up ](/a)\n\n## `b`',
    '## [Set up ](/a) {#set-up-}\n\n## `b`',
  ],
  ['headings without a text go', 'a\n\n####\n\nb', 'a\n\n\n\nb'],
  ['spaces of code in an indented fence stay', ' ```js\n\ta\n b\n ```', '```js\n\ta\n b\n```'],
  ['code in HTML stays', '<pre>\n#\n^\n| a |\n</pre>', '<pre>\n#\n^\n| a |\n</pre>'],
  ['formulas within a line', 'in $$x^2$$ line\n\n$$y$$', 'in $x^2$ line\n\n$$y$$'],
  ['two backslashes break a line', 'a\\\\\nb', 'a\\\nb'],
  ['the name of a file after the language is the title', '```ruby file.rb\na\n```', '```ruby title="file.rb"\na\n```'],
  ['options of code stay', '```js {1,2} title="a"\na\n```', '```js {1,2} title="a"\na\n```'],
  [
    'what this blog has as Kramdown has it stays',
    'Term\n: def\n\nHTML[^1]\n\n*[HTML]: Hyper\n\n[^1]: note\n',
    'Term\n: def\n\nHTML[^1]\n\n*[HTML]: Hyper\n\n[^1]: note',
  ],
])('%s', async (_, source, expected) => {
  expect(await toMarkdown(source)).toBe(expected)
})

test('HTML with empty lines renders as it is written', async () => {
  const html = toHtml(
    renderToHast(await toMarkdown('<table>\n  <tr>\n\n    <td>*a*</td>\n  </tr>\n</table>\ntext *b*')),
  )
  expect(html.replace(/\s*\n\s*/g, '')).toBe(
    '<table><tbody><tr><td>*a*</td></tr></tbody></table><p>text <em>b</em></p>',
  )
})

test('names of emoji become signs if the settings say so', async () => {
  const files = { '_config.yml': 'plugins: [jemoji]\n' }
  expect((await convert('a :tada: `:tada:` 10:30:15 :none:', files)).markdown.trimEnd()).toBe(
    'a 🎉 `:tada:` 10:30:15 :none:',
  )
  expect((await convert('a :tada:')).markdown.trimEnd()).toBe('a :tada:')
})

test('every line of a paragraph breaks if the settings say so', async () => {
  const files = { '_config.yml': 'kramdown: { hard_wrap: true }\n' }
  const { markdown } = await convert('a\n*b*\nc\n\n* d\n  e\n\n```\nf\ng\n```', files)
  expect(markdown.trimEnd()).toBe('a\\\n*b*\\\nc\n\n* d\\\n  e\n\n```\nf\ng\n```')
})

test('ids of headings begin as the settings say', async () => {
  const { markdown } = await convert('## A b\n\n## A b', { '_config.yml': 'kramdown: { auto_id_prefix: h- }\n' })
  expect(markdown.trimEnd()).toBe('## A b {#h-a-b}\n\n## A b {#h-a-b-1}')
})

test('signs that the settings keep straight are escaped', async () => {
  const config = 'kramdown: { smart_quotes: "apos,apos,quot,quot", typographic_symbols: { ndash: "--" } }\n'
  const { markdown } = await convert('"a" it\'s -- b... `"c"`', { '_config.yml': config })
  expect(markdown.trimEnd()).toBe('\\"a\\" it\\\'s \\-- b... `"c"`')
})

test('HTML keeps its straight quotes and hyphens, since Kramdown does not set it', async () => {
  const file = '_posts/2020-01-02-a.html'
  const { markdown } = await convert('<p>15" -- it\'s &#8220;so&#8221; <code>a--"b"</code></p>', {}, {}, file)
  expect(markdown.trimEnd()).toBe('15\\" \\-- it\\\'s “so” `a--"b"`')
})

test('scripts and styles of HTML are left out, and that is said', async () => {
  const html = '<p>a</p>\n<style>\np { color: red }\n</style>\n<p>b</p>\n<script>c()</script>'
  const { markdown, notes } = await convert(html, {}, {}, '_posts/2020-01-02-a.html')
  expect(markdown.trimEnd()).toBe('a\n\nb')
  expect(notes).toMatchObject([
    { line: 5, outcome: 'lost', message: 'its <style> is left out' },
    { line: 9, outcome: 'lost', message: 'its <script> is left out' },
  ])
})

test('a text of megabytes is kept as it is written', async () => {
  const body = '{{ site.title }} {: .x}\n'.repeat(30_000)
  const { markdown, notes } = await convert(body)
  expect(markdown.startsWith(body)).toBe(true)
  expect(notes).toMatchObject([{ line: 4, outcome: 'lost', kind: 'texts that are too long' }])
})

test('notes have the line of the source', async () => {
  const { notes } = await convert('* TOC\n{:toc}\n\n<div>\n\na\n</div>\n\nText\n\nA {: .x} b')
  expect(notes).toMatchObject([
    { line: 5, kind: 'tables of contents' },
    { line: 14, message: '{: .x} is left out' },
  ])
})

test.each([
  ['<!--more-->', 'A\n\nB\n\n<!--more-->\nC', 'A\n\nB\n\n<!--more-->\nC'],
  ['<!-- end -->', 'A\n\nB\n\n<!-- end -->\nC', 'A\n\nB\n\n<!--more-->\nC'],
  ['===', '`===` A\n\n===\nC', '`===` A\n\n<!--more-->\nC'],
  // A comment without a meaning in Jekyll, which would end the excerpt here.
  [undefined, 'A\n\nB\n<!-- more -->\nC', 'A\n\nB\nC'],
])('the excerpt ends at %s', async (separator, source, expected) => {
  const config = separator === undefined ? '' : `excerpt_separator: "${separator}"\n`
  const { markdown } = await convert(source, { '_config.yml': `title: Ada\n${config}` })
  expect(markdown.trimEnd()).toBe(expected)
})

test.each([
  [
    '<iframe width="5" src="//www.youtube.com/embed/aqz-KE-bpKQ?rel=0&start=9"></iframe>',
    '<https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=9>',
  ],
  ['<iframe src="https://player.vimeo.com/video/123"></iframe>', '<https://vimeo.com/123>'],
  [
    '<object><param name="movie" value="http://www.youtube.com/v/aqz-KE-bpKQ"></object>',
    '<https://www.youtube.com/watch?v=aqz-KE-bpKQ>',
  ],
  ['<script src="https://gist.github.com/ada/123.js"></script>', '<https://gist.github.com/ada/123>'],
  [
    '<script async class="speakerdeck-embed" data-id="abc" src="//speakerdeck.com/assets/embed.js"></script>',
    '<https://speakerdeck.com/player/abc>',
  ],
])('%s becomes a link to what it shows', async (source, expected) => {
  expect(await toMarkdown(`A\n${source}\nB`)).toBe(`A\n\n\n${expected}\n\n\nB`)
})

test('the script of a post elsewhere goes, and its text stays; other scripts are noted', async () => {
  const post = '<blockquote class="twitter-tweet">Hi <a href="https://twitter.com/a/status/1">1</a></blockquote>'
  const { markdown, notes } = await convert(
    `${post}\n<script async src="//platform.twitter.com/widgets.js"></script>\n\n<script src="https://x.example/y.js"></script>\n\n\`<script src="https://z.example"></script>\``,
  )
  expect(markdown.trimEnd()).toBe(`${post}\n\n\n\n\n\`<script src="https://z.example"></script>\``)
  expect(notes).toMatchObject([{ line: 7, outcome: 'lost', message: 'the script https://x.example/y.js is removed' }])
})
