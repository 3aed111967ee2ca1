import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { readContent } from './read-content'

function read(html: string) {
  return readContent(fromHtml(html, { fragment: true }).children)
}

test('reads words across inline elements, and ends them at blocks and line breaks', () => {
  expect(read('<p>un<b>believ</b>able<br>two</p><p>three</p><ul><li>four</li><li>five</li></ul>').words).toEqual([
    ...['unbelievable', 'two', 'three', 'four', 'five'],
  ])
})

test('leaves out anchors beside headings, contents, marks of notes and what is not shown', () => {
  const { words, headings } = read(`<nav>Contents</nav><div id="TableOfContents"><a href="#a">A</a></div>
    <h2 id="a">A <a class="anchor" href="#a">link</a><a href="#a">¶</a></h2>
    <p>Text<sup id="fnref:1"><a href="#fn:1">1</a></sup><script>var x</script><style>p {}</style></p>
    <div class="footnotes"><ol><li id="fn:1"><p>Note <a class="reversefootnote" href="#fnref:1">↩</a></p></li></ol></div>`)
  expect(words).toEqual(['A', 'Text', 'Note'])
  expect(headings).toEqual([{ level: 2, text: 'A', id: 'a' }])
})

test('reads the source of a formula, without the marks that a script looks for', () => {
  const { words } = read(
    '<p><math><semantics><mrow><mi>x</mi><mo>=</mo></mrow><annotation>x^2 =</annotation></semantics></math></p>',
  )
  expect(words).toEqual(['x^2', '='])
})

test('reads code as it is, without the numbers of Rouge, of Hugo and of tables', () => {
  const { code, words } = read(`<pre><code><span class="k">if</span> a
  b
</code></pre>
    <table class="rouge-table"><tr><td class="gutter gl"><pre class="lineno">1
2</pre></td><td class="code"><pre>x
y</pre></td></tr></table>
    <table class="lntable"><tr><td class="lntd"><pre><code><span class="lnt">1
</span></code></pre></td><td class="lntd"><pre><code>42
</code></pre></td></tr></table>
    <table><tr><td style="padding:0"><pre style="display:grid"><code><span style="user-select:none;color:#7f7f7f">1
</span></code></pre></td><td style="padding:0"><pre><code>43
</code></pre></td></tr></table>
    <pre><code><span style="white-space:pre;user-select:none">1</span><span>7</span>
</code></pre>`)
  expect(code).toEqual(['if a\n  b', 'x\ny', '42', '43', '7'])
  expect(words).toEqual(['⟨code⟩', '⟨code⟩', '⟨code⟩', '⟨code⟩', '⟨code⟩'])
})

test('leaves out the title and the language of this blog’s blocks of code', () => {
  const figure =
    '<figure class="code"><figcaption><span>a.rb</span></figcaption><copy-code></copy-code><pre>x</pre></figure>'
  expect(read(figure).words).toEqual(['⟨code⟩'])
})

test('reads links, images and what is loaded from other sites', () => {
  const { links, images, embeds, words } = read(`<p><a href="/a">A <b>b</b></a> <img src="a.png" alt="A"></p>
    <h2 id="c"><a href="#c">C</a></h2><iframe src="https://player.vimeo.com/video/7"></iframe>
    <p>Done <img class="emoji" alt=":tada:" src="tada.png"></p>`)
  expect(links).toEqual([{ href: '/a', text: 'A b' }])
  expect(images).toEqual([{ src: 'a.png', alt: 'A' }])
  expect(embeds).toEqual(['https://player.vimeo.com/video/7'])
  expect(words).toEqual(['A', 'b', 'C', 'Done', '🎉'])
})

test('takes the title of a figure for no heading, and the id of a presentation for its URL', () => {
  const { headings, embeds, words } = read(`<figure><img src="a.png"><figcaption><h4>Our team</h4></figcaption></figure>
    <script async class="speakerdeck-embed" data-id="0a1b" src="//speakerdeck.com/assets/embed.js"></script>`)
  expect(headings).toEqual([])
  expect(words).toEqual(['Our', 'team'])
  expect(embeds).toEqual(['//speakerdeck.com/assets/embed.js', 'https://speakerdeck.com/assets/0a1b'])
})

test('reads ids and names', () => {
  expect([...read('<h2 id="a">A</h2><a name="b"></a><p id="c">C</p>').ids]).toEqual(['a', 'b', 'c'])
})

test('reads the picture of a video that is a player here', () => {
  const { images, embeds } = read(
    '<embed-player src="https://player.example/1"><a href="/v"><picture><img src="a.png" alt="A"></picture></a></embed-player>',
  )
  expect(images).toEqual([{ src: 'a.png', alt: 'A' }])
  expect(embeds).toEqual(['/v'])
})
