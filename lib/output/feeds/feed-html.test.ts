import { expect, onTestFinished, test, vi } from 'vitest'
import { feedHtml } from './feed-html'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const POST = 'https://blog.example/posts/x/'

const CASES: [name: string, html: string, expected: string][] = [
  ['makes a link to a file of the bundle absolute', '<a href="notes.pdf">x</a>', `<a href="${POST}notes.pdf">x</a>`],
  ['makes a link within the site absolute', '<a href="/about/">x</a>', '<a href="https://blog.example/about/">x</a>'],
  ['makes a link within the post absolute', '<a href="#end">x</a>', `<a href="${POST}#end">x</a>`],
  [
    'keeps a link to another site',
    '<a href="https://a.example/?b=1&amp;c">x</a>',
    '<a href="https://a.example/?b=1&amp;c">x</a>',
  ],
  ['adds the scheme to a protocol-relative link', '<a href="//a.example/">x</a>', '<a href="https://a.example/">x</a>'],
  ['keeps a mailto link', '<a href="mailto:me@a.example">x</a>', '<a href="mailto:me@a.example">x</a>'],
  [
    'keeps the ids of footnotes, but no ARIA',
    '<sup><a href="#fn:1" id="fnref:1" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup>',
    `<sup><a href="${POST}#fn:1" id="fnref:1">1</a></sup>`,
  ],
  [
    'makes the URL of an image absolute',
    '<img src="a.png" alt="A" class="wide" loading="lazy">',
    `<img src="${POST}a.png" alt="A">`,
  ],
  [
    'makes every candidate of a srcset absolute',
    '<img src="a.png" srcset="a.png 1x, /b.png 2x" alt="">',
    `<img src="${POST}a.png" srcset="${POST}a.png 1x, https://blog.example/b.png 2x" alt="">`,
  ],
  [
    'replaces a picture with its fallback image',
    '<picture><source srcset="/immutable/a.avif" type="image/avif"><img src="/immutable/a.png" alt="A"></picture>',
    '<img src="https://blog.example/immutable/a.png" alt="A">',
  ],
  [
    'keeps the sources and tracks of a video, with controls',
    '<video autoplay loop muted playsinline preload="none" class="wide" poster="a.jpg"><source src="/demo.mp4" type="video/mp4" media="(min-width: 800px)"><track kind="captions" src="a.vtt" srclang="de" label="Deutsch" default><p>A film</p></video>',
    `<video loop="" muted="" playsinline="" preload="none" poster="${POST}a.jpg" controls=""><source src="https://blog.example/demo.mp4" type="video/mp4" media="(min-width: 800px)"><track kind="captions" src="${POST}a.vtt" srclang="de" label="Deutsch" default=""><p>A film</p></video>`,
  ],
  [
    'keeps the sources of audio',
    '<audio controls><source src="a.ogg" type="audio/ogg"><source src="a.mp3" type="audio/mpeg"></audio>',
    `<audio controls=""><source src="${POST}a.ogg" type="audio/ogg"><source src="${POST}a.mp3" type="audio/mpeg"></audio>`,
  ],
  [
    'keeps the file of an object, and what is shown instead',
    '<object data="a.pdf" type="application/pdf" width="300"><a href="a.pdf">A paper</a></object>',
    `<object data="${POST}a.pdf" type="application/pdf" width="300"><a href="${POST}a.pdf">A paper</a></object>`,
  ],
  [
    'keeps the areas of an image map',
    '<img src="a.png" alt="A" usemap="#m"><map name="m"><area shape="rect" coords="0,0,9,9" href="/b/" alt="B"></map>',
    `<img src="${POST}a.png" alt="A" usemap="#m"><map name="m"><area shape="rect" coords="0,0,9,9" href="https://blog.example/b/" alt="B"></map>`,
  ],
  [
    'keeps references within a drawing, and makes its images and links absolute',
    '<svg viewBox="0 0 1 1"><defs><path id="p"></path></defs><use href="#p"></use><use xlink:href="#p"></use><image href="a.png"></image><a href="#end"><path fill="url(#g)"></path></a></svg>',
    `<svg viewBox="0 0 1 1"><defs><path id="p"></path></defs><use href="#p"></use><use xlink:href="#p"></use><image href="${POST}a.png"></image><a href="${POST}#end"><path fill="url(#g)"></path></a></svg>`,
  ],
  [
    'keeps the numbering of a list, and the spans of columns',
    '<ol type="a" start="2"><li value="3">x</li></ol><table><colgroup><col span="2"></colgroup></table>',
    '<ol type="a" start="2"><li value="3">x</li></ol><table><colgroup><col span="2"></colgroup></table>',
  ],
  [
    'keeps the value of a meter',
    '<meter min="0" max="10" low="2" high="8" optimum="9" value="7">7 of 10</meter>',
    '<meter min="0" max="10" low="2" high="8" optimum="9" value="7">7 of 10</meter>',
  ],
  [
    'removes scripts, styles and buttons',
    '<p>A</p><script>x()</script><style>p{}</style><button>B</button>',
    '<p>A</p>',
  ],
  ['removes event handlers and style attributes', '<p onclick="x()" style="color:red">A</p>', '<p>A</p>'],
  [
    'unwraps a custom element',
    '<copy-code><pre tabindex="0"><code>x</code></pre></copy-code>',
    '<pre><code>x</code></pre>',
  ],
  [
    'removes syntax highlighting',
    '<pre><code class="language-js"><span class="k">const</span> a</code></pre>',
    '<pre><code>const a</code></pre>',
  ],
  [
    'unwraps the scroll container of a table',
    '<div class="table-scroller" role="group"><table></table></div>',
    '<table></table>',
  ],
  ['replaces a checked box with ☑', '<li><input type="checkbox" checked disabled> done</li>', '<li>☑ done</li>'],
  [
    'replaces an empty box with ☐',
    '<li><label><input type="checkbox" disabled> open</label></li>',
    '<li><label>☐ open</label></li>',
  ],
  [
    'replaces a frame with a link',
    '<iframe src="https://video.example/1" title="A film"></iframe>',
    '<a href="https://video.example/1">A film</a>',
  ],
  ['removes comments', '<p>A<!-- not for readers --></p>', '<p>A</p>'],
  [
    'removes decoration that is hidden from screen readers',
    '<h2 id="a">A<a aria-hidden="true" href="#a">#</a></h2>',
    '<h2 id="a">A</h2>',
  ],
  [
    'keeps the language and the direction of a text',
    '<p lang="ar" dir="rtl">سلام</p>',
    '<p lang="ar" dir="rtl">سلام</p>',
  ],
]

test.each(CASES)('%s', (_, html, expected) => {
  expect(feedHtml(html, '/posts/x/')).toBe(expected)
})

test('adds the base path to every URL of the site', () => {
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const html = feedHtml('<a href="/about/"><img src="a.png" alt=""></a>', '/posts/x/')
  expect(html).toBe(
    '<a href="https://blog.example/notes/about/"><img src="https://blog.example/notes/posts/x/a.png" alt=""></a>',
  )
})
