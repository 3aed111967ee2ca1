import { expect, test } from 'vitest'
import { convert } from './testing/export'

const SVG = '<svg viewBox="0 0 24 24"><path d="M1 1"></path></svg>'

// What the renderer of Ghost 5 makes of each card, without the paths of its icons.
test.each([
  [
    'an image',
    '<figure class="kg-card kg-image-card kg-card-hascaption"><img src="__GHOST_URL__/content/images/2022/04/team.jpg" class="kg-image" alt="The team" loading="lazy" width="1600" height="900" srcset="__GHOST_URL__/content/images/size/w600/2022/04/team.jpg 600w" sizes="(min-width: 720px) 720px"><figcaption><span style="white-space: pre-wrap;">Our team</span></figcaption></figure>',
    '![The team](/content/images/2022/04/team.jpg "Our team")\n',
  ],
  [
    'a bookmark',
    '<figure class="kg-card kg-bookmark-card kg-card-hascaption"><a class="kg-bookmark-container" href="https://g.example/queues"><div class="kg-bookmark-content"><div class="kg-bookmark-title">On queues</div><div class="kg-bookmark-description">Why they grow.</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://g.example/i.png" alt=""><span class="kg-bookmark-author">G</span><span class="kg-bookmark-publisher">Grace</span></div></div><div class="kg-bookmark-thumbnail"><img src="https://g.example/t.png" alt="" onerror="this.style.display = \'none\'"></div></a><figcaption>Worth it</figcaption></figure>',
    '> [On queues](https://g.example/queues)\n>\n> Why they grow.\n>\n> G · Grace\n\nWorth it\n',
  ],
  [
    'a gallery',
    '<figure class="kg-card kg-gallery-card kg-width-wide kg-card-hascaption"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="__GHOST_URL__/content/images/1.jpg" width="4000" height="3000" loading="lazy" alt="One"></div><div class="kg-gallery-image"><img src="__GHOST_URL__/content/images/2.jpg" width="4000" height="3000" loading="lazy" alt=""></div></div></div><figcaption>Both</figcaption></figure>',
    '![One](/content/images/1.jpg)\n\n![](/content/images/2.jpg)\n\nBoth\n',
  ],
  [
    'a callout',
    '<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind <b><strong style="white-space: pre-wrap;">the</strong></b> gap</div></div>',
    '> [!NOTE]\n> 💡 Mind **the** gap\n',
  ],
  [
    'a toggle',
    `<div class="kg-card kg-toggle-card" data-kg-toggle-state="close">\n<div class="kg-toggle-heading">\n<h4 class="kg-toggle-heading-text"><span style="white-space: pre-wrap;">Why?</span></h4>\n<button class="kg-toggle-card-icon" aria-label="Expand toggle to read content">${SVG}</button>\n</div>\n<div class="kg-toggle-content"><p><span style="white-space: pre-wrap;">Because.</span></p></div>\n</div>`,
    '<details><summary>Why?</summary><p><span style="white-space: pre-wrap;">Because.</span></p></details>\n',
  ],
  [
    'an embed',
    '<figure class="kg-card kg-embed-card kg-card-hascaption"><iframe width="200" height="113" src="https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed" frameborder="0" allowfullscreen="" title="A film"></iframe><figcaption>A film</figcaption></figure>',
    '<https://www.youtube.com/watch?v=aqz-KE-bpKQ>\n\nA film\n',
  ],
  [
    'code with a caption',
    '<figure class="kg-card kg-code-card"><pre><code class="language-js">a &lt; b;\n\nc</code></pre><figcaption>Code</figcaption></figure>',
    '```js\na < b;\n\nc\n```\n\nCode\n',
  ],
  [
    'a header',
    '<div class="kg-card kg-header-card kg-v2 kg-width-full" style="background-color: #000000;" data-background-color="#000000">\n<div class="kg-header-card-content">\n<div class="kg-header-card-text kg-align-center">\n<h2 id="big-words" class="kg-header-card-heading" style="color: #fff;"><span style="white-space: pre-wrap;">Big words</span></h2>\n<p id="smaller" class="kg-header-card-subheading"><span>Smaller</span></p>\n<a href="https://g.example/" class="kg-header-card-button ">Go</a>\n</div></div></div>',
    '## Big words {#big-words}\n\nSmaller\n\n[Go](https://g.example/)\n',
  ],
  [
    'a button',
    '<div class="kg-card kg-button-card kg-align-center"><a href="https://g.example/more" class="kg-btn kg-btn-accent">Read on</a></div>',
    '[Read on](https://g.example/more)\n',
  ],
  [
    'a file',
    `<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="__GHOST_URL__/content/files/2022/04/paper.pdf" title="Download" download=""><div class="kg-file-card-contents"><div class="kg-file-card-title">The paper</div><div class="kg-file-card-caption">All of it</div><div class="kg-file-card-metadata"><div class="kg-file-card-filename">paper.pdf</div><div class="kg-file-card-filesize">121 KB</div></div></div><div class="kg-file-card-icon">${SVG}</div></a></div>`,
    '[The paper](/content/files/2022/04/paper.pdf)\n\nAll of it\n\npaper.pdf, 121 KB\n',
  ],
  [
    'audio',
    `<div class="kg-card kg-audio-card"><img src="" alt="audio-thumbnail" class="kg-audio-thumbnail kg-audio-hide"><div class="kg-audio-thumbnail placeholder">${SVG}</div><div class="kg-audio-player-container"><audio src="__GHOST_URL__/content/media/a.mp3" preload="metadata"></audio><div class="kg-audio-title">A talk</div><div class="kg-audio-player"><button class="kg-audio-play-icon" aria-label="Play audio">${SVG}</button><span class="kg-audio-current-time">0:00</span><input type="range" class="kg-audio-seek-slider" max="100" value="0"></div></div></div>`,
    '<div><audio src="/content/media/a.mp3" controls></audio></div>\n\nA talk\n',
  ],
  [
    'a video',
    `<figure class="kg-card kg-video-card kg-width-regular kg-card-hascaption" data-kg-thumbnail="__GHOST_URL__/content/media/a.jpg" data-kg-custom-thumbnail="">\n<div class="kg-video-container">\n<video src="__GHOST_URL__/content/media/a.mp4" poster="https://img.spacergif.org/v1/640x360/0a/spacer.png" width="640" height="360" playsinline="" preload="metadata"></video>\n<div class="kg-video-overlay"><button class="kg-video-large-play-icon" aria-label="Play video">${SVG}</button></div>\n<div class="kg-video-player-container"><div class="kg-video-player"><span class="kg-video-current-time">0:00</span></div></div>\n</div>\n<figcaption>A film</figcaption>\n</figure>`,
    '<div><video src="/content/media/a.mp4" controls poster="/content/media/a.jpg"></video></div>\n\nA film\n',
  ],
  [
    'a product',
    `<div class="kg-card kg-product-card"><div class="kg-product-card-container"><div class="kg-product-card-title-container"><h4 class="kg-product-card-title">A book</h4></div><div class="kg-product-card-rating"><span class="kg-product-card-rating-active kg-product-card-rating-star">${SVG}</span></div><div class="kg-product-card-description"><p>Good.</p></div><a href="https://g.example/book" class="kg-product-card-button kg-product-card-btn-accent" target="_blank"><span>Buy</span></a></div></div>`,
    '#### A book\n\nGood.\n\n[Buy](https://g.example/book)\n',
  ],
  [
    'a call to action',
    '<div class="kg-card kg-cta-card kg-cta-bg-grey kg-cta-minimal" data-layout="minimal"><div class="kg-cta-sponsor-label-wrapper"><div class="kg-cta-sponsor-label">Sponsored</div></div><div class="kg-cta-content"><div class="kg-cta-content-inner"><div class="kg-cta-text"><p>Try it</p></div><a href="https://g.example/try" class="kg-cta-button">Try</a></div></div></div>',
    'Sponsored\n\nTry it\n\n[Try](https://g.example/try)\n',
  ],
  ['raw HTML', '<!--kg-card-begin: html-->\n<p class="x">Raw</p>\n<!--kg-card-end: html-->', 'Raw\n'],
  [
    'a link to the site itself',
    '<p><a href="__GHOST_URL__">a</a> <a href="__GHOST_URL__/other/#x">b</a></p>',
    '[a](/) [b](/other/#x)\n',
  ],
])('converts %s', async (_, html, markdown) => {
  expect((await convert(html)).markdown).toBe(markdown)
})

test('removes the form of a newsletter, and says so', async () => {
  const { markdown, notes } = await convert(
    '<p>a</p><div class="kg-card kg-signup-card kg-width-wide " data-lexical-signup-form=""><div class="kg-signup-card-content"><h2 class="kg-signup-card-heading">Sign up</h2><form class="kg-signup-card-form" data-members-form="signup"><input type="email"></form></div></div>',
  )
  expect(markdown).toBe('a\n')
  expect(notes).toMatchObject([
    { file: 'ada.ghost.json#a-post', line: 12, outcome: 'kept', kind: 'forms of newsletters' },
  ])
})

test('compares with what Ghost prints, without the controls of players', async () => {
  const { html } = await convert(
    '<div class="kg-card kg-audio-card"><div class="kg-audio-player-container"><audio src="a.mp3"></audio><div class="kg-audio-title">A talk</div><div class="kg-audio-player">0:00</div></div></div>',
  )
  expect(html).toBe(
    '<div class="kg-card kg-audio-card"><audio src="a.mp3"></audio><div class="kg-audio-title">A talk</div></div>',
  )
})
