import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import type { Note } from '@/lib/import/note'
import { convertHtmlBody } from './html-body'

function convert(html: string) {
  const notes: (Omit<Note, 'file' | 'line'> & { near: string })[] = []
  const markdown = convertHtmlBody(fromHtml(html, { fragment: true }), (near, note) => notes.push({ near, ...note }))
  return { markdown, notes }
}

test.each([
  ['<!-- wp:x --><p>a</p><!--more--><p>b</p>', 'a\n\n<!--more-->\n\nb\n'],
  [
    '<p><img src="a.png" srcset="b.png 2x" class="c" loading="lazy" width="1200" height="600" alt="A"></p>',
    '![A](a.png)\n',
  ],
  ['<p><img src="a.png" width="150" height="100" alt="A" title="t"></p>', '![A](a.png){: width="150" height="100"}\n'],
  ['<p><img src="a.png" alt="" title="Our team"></p>', '![Our team](a.png)\n'],
  ['<p>https://a.example/b_c_d</p>', '<https://a.example/b_c_d>\n'],
  ['<blockquote><p>a</p><cite>B</cite></blockquote>', '> a\n>\n> <cite>B</cite>\n'],
  [
    '<blockquote class="twitter-tweet"><p>a</p></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    '> a\n',
  ],
  ['<p><em>a </em>b<strong> c</strong> <b> </b>d</p>', '*a* b **c** d\n'],
  ['<p><i><b><strong><em>a</em></strong></b></i></p>', '***a***\n'],
  ['<p>a<br>b<br><br>\n<em>c</em></p>', 'a\\\nb\n\n*c*\n'],
  ['<p>a</p><noscript><p>b</p></noscript>', 'a\n\nb\n'],
])('converts %s', (html, markdown) => {
  expect(convert(html)).toEqual({ markdown, notes: [] })
})

test('shows a player by a link, and says where', () => {
  const { markdown, notes } = convert('<iframe src="https://player.vimeo.com/video/12"></iframe>')
  expect(markdown).toBe('<https://vimeo.com/12>\n')
  expect(notes).toMatchObject([{ near: 'https://player.vimeo.com/video/12', outcome: 'changed', kind: 'embeds' }])
})

test('says what is HTML still', () => {
  const { notes } = convert('<table><tr><td><pre>b\n\nc</pre></td><td></td></tr></table>')
  expect(notes).toMatchObject([
    { outcome: 'kept', kind: 'HTML', message: 'a part of it cannot be written in Markdown, so it is HTML' },
  ])
})
