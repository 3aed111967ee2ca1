import { expect, test, vi } from 'vitest'
import { readerHtml } from './reader-html'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const POST = 'https://blog.example/posts/x/'

const CASES: [what: string, html: string, expected: string][] = [
  ['a link beside the post', '<a href="notes.pdf">x</a>', `<a href="${POST}notes.pdf">x</a>`],
  ['a link within the site', '<a href="/about/">x</a>', '<a href="https://blog.example/about/">x</a>'],
  ['a link within the post', '<a href="#end">x</a>', `<a href="${POST}#end">x</a>`],
  ['a link elsewhere', '<a href="https://a.example/?b=1&amp;c">x</a>', '<a href="https://a.example/?b=1&amp;c">x</a>'],
  ['a link without a scheme', '<a href="//a.example/">x</a>', '<a href="https://a.example/">x</a>'],
  ['a mail address', '<a href="mailto:me@a.example">x</a>', '<a href="mailto:me@a.example">x</a>'],
  [
    'a footnote’s mark',
    '<sup><a href="#fn:1" id="fnref:1" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup>',
    `<sup><a href="${POST}#fn:1" id="fnref:1">1</a></sup>`,
  ],
  ['an image', '<img src="a.png" alt="A" class="wide" loading="lazy">', `<img src="${POST}a.png" alt="A">`],
  [
    'an image in several sizes',
    '<img src="a.png" srcset="a.png 1x, /b.png 2x" alt="">',
    `<img src="${POST}a.png" srcset="${POST}a.png 1x, https://blog.example/b.png 2x" alt="">`,
  ],
  [
    'an image in several formats',
    '<picture><source srcset="/immutable/a.avif" type="image/avif"><img src="/immutable/a.png" alt="A"></picture>',
    '<img src="https://blog.example/immutable/a.png" alt="A">',
  ],
  ['a script, a style and a button', '<p>A</p><script>x()</script><style>p{}</style><button>B</button>', '<p>A</p>'],
  ['an event handler', '<p onclick="x()" style="color:red">A</p>', '<p>A</p>'],
  ['an element of ours', '<copy-code><pre tabindex="0"><code>x</code></pre></copy-code>', '<pre><code>x</code></pre>'],
  [
    'coloured code',
    '<pre><code class="language-js"><span class="k">const</span> a</code></pre>',
    '<pre><code>const a</code></pre>',
  ],
  ['a table that scrolls', '<div class="table-scroller" role="group"><table></table></div>', '<table></table>'],
  ['a task', '<li><input type="checkbox" checked disabled> done</li>', '<li>☑ done</li>'],
  ['an open task', '<li><label><input type="checkbox" disabled> open</label></li>', '<li><label>☐ open</label></li>'],
  [
    'a frame',
    '<iframe src="https://video.example/1" title="A film"></iframe>',
    '<a href="https://video.example/1">A film</a>',
  ],
  ['a comment', '<p>A<!-- not for readers --></p>', '<p>A</p>'],
  ['what is for eyes alone', '<h2 id="a">A<a aria-hidden="true" href="#a">#</a></h2>', '<h2 id="a">A</h2>'],
  ['words of another direction', '<p lang="ar" dir="rtl">سلام</p>', '<p lang="ar" dir="rtl">سلام</p>'],
]

test.each(CASES)('%s', (_, html, expected) => {
  expect(readerHtml(html, '/posts/x/')).toBe(expected)
})

test('below a path of its host every address has that path', () => {
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  const html = readerHtml('<a href="/about/"><img src="a.png" alt=""></a>', '/posts/x/')
  expect(html).toBe(
    '<a href="https://blog.example/notes/about/"><img src="https://blog.example/notes/posts/x/a.png" alt=""></a>',
  )
  vi.unstubAllEnvs()
})
