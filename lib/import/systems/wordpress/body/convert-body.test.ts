import { expect, test } from 'vitest'
import { convert } from '@/lib/import/systems/wordpress/testing/wxr'

const files = {
  'wp-content/uploads/2022/04/team.jpg': 'x',
  'wp-content/uploads/2022/04/team-300x169.jpg': 'x',
  'wp-content/uploads/2022/04/big-scaled.jpg': 'x',
  'wp-content/uploads/2022/04/big.jpg': 'x',
}
test('links to a post below a path with a sign that begins a fragment', async () => {
  const others = [{ post_id: 7, post_name: 'other', link: 'https://ada.example/c%23/other/' }]
  expect((await convert('<p><a href="/?p=7">other</a></p>', { others })).markdown).toBe('[other](/c%23/other/)\n')
})

const TEAM = '/wp-content/uploads/2022/04/team.jpg'

test.each([
  [
    'an image',
    `<!-- wp:image {"id":5} -->\n<figure class="wp-block-image size-large"><img src="https://ada.example/wp-content/uploads/2022/04/team-1024x576.jpg" alt="The team" class="wp-image-5"/><figcaption class="wp-element-caption">Our team</figcaption></figure>\n<!-- /wp:image -->`,
    `![The team](${TEAM} "Our team")\n`,
  ],
  [
    'a caption with a link',
    '<figure class="wp-block-image"><img src="/wp-content/uploads/2022/04/team.jpg" alt="The team"/><figcaption>By <a href="https://g.example/">Grace</a></figcaption></figure>',
    `<figure><img src="${TEAM}" alt="The team"><figcaption>By <a href="https://g.example/">Grace</a></figcaption></figure>\n`,
  ],
  [
    'a small image',
    '<img class="alignleft" title="IMG_1" src="/wp-content/uploads/2022/04/team-300x169.jpg" alt="" width="300" height="169" />',
    `![](${TEAM}){: width="300" height="169"}\n`,
  ],
  [
    'an image that was too large',
    '<img src="/wp-content/uploads/2022/04/big-1024x576.jpg" alt="a">',
    '![a](/wp-content/uploads/2022/04/big-scaled.jpg)\n',
  ],
  [
    'an image that Jetpack serves',
    '<img src="https://i0.wp.com/ada.example/wp-content/uploads/2022/04/team.jpg?resize=300%2C169" alt="a">',
    `![a](${TEAM})\n`,
  ],
  [
    'an image on WordPress.com',
    '<img src="https://ada.files.wordpress.com/2022/04/team.jpg?w=300" alt="a">',
    `![a](${TEAM})\n`,
  ],
  [
    'a gallery',
    '<!-- wp:gallery {"linkTo":"none"} -->\n<figure class="wp-block-gallery has-nested-images"><!-- wp:image -->\n<figure class="wp-block-image"><img src="/1.jpg" alt=""/></figure>\n<!-- /wp:image -->\n<!-- wp:image -->\n<figure class="wp-block-image"><img src="/2.jpg" alt="Two"/><figcaption>Second</figcaption></figure>\n<!-- /wp:image --><figcaption class="blocks-gallery-caption">Both</figcaption></figure>\n<!-- /wp:gallery -->',
    '![](/1.jpg)\n\n![Two](/2.jpg "Second")\n\nBoth\n',
  ],
  [
    'an embed',
    '<!-- wp:embed {"url":"https://youtu.be/aqz-KE-bpKQ"} -->\n<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/aqz-KE-bpKQ\n</div><figcaption>A film</figcaption></figure>\n<!-- /wp:embed -->',
    '<https://youtu.be/aqz-KE-bpKQ>\n\nA film\n',
  ],
  [
    'a player',
    '<iframe width="560" src="https://www.youtube.com/embed/aqz-KE-bpKQ?rel=0"></iframe>',
    '<https://www.youtube.com/watch?v=aqz-KE-bpKQ>\n',
  ],
  [
    'a quotation',
    '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>Slow is smooth.</p><cite>Somebody</cite></blockquote>\n<!-- /wp:quote -->',
    '> Slow is smooth.\n>\n> <cite>Somebody</cite>\n',
  ],
  [
    'a table',
    '<!-- wp:table -->\n<figure class="wp-block-table"><table><thead><tr><th>Team</th></tr></thead><tbody><tr><td>A</td></tr></tbody></table><figcaption>Sizes</figcaption></figure>\n<!-- /wp:table -->',
    '| Team |\n| - |\n| A |\n\nSizes\n',
  ],
  [
    'columns',
    '<!-- wp:columns -->\n<div class="wp-block-columns"><!-- wp:column -->\n<div class="wp-block-column"><!-- wp:paragraph -->\n<p>Left</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:column -->\n\n<!-- wp:column -->\n<div class="wp-block-column"><p>Right</p></div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->',
    'Left\n\nRight\n',
  ],
  [
    'buttons',
    '<!-- wp:buttons -->\n<div class="wp-block-buttons"><!-- wp:button -->\n<div class="wp-block-button"><a class="wp-block-button__link" href="/more">Read more</a></div>\n<!-- /wp:button --></div>\n<!-- /wp:buttons -->',
    '[Read more](/more)\n',
  ],
  [
    'social links',
    '<!-- wp:social-links -->\n<ul class="wp-block-social-links"><!-- wp:social-link {"url":"https://m.example/@ada","service":"mastodon"} /--></ul>\n<!-- /wp:social-links -->',
    '- [mastodon](https://m.example/@ada)\n',
  ],
  [
    'a heading',
    '<!-- wp:heading -->\n<h2 class="wp-block-heading" id="why-not">Why not?</h2>\n<!-- /wp:heading -->',
    '## Why not? {#why-not}\n',
  ],
  [
    'the end of the teaser',
    '<!-- wp:paragraph -->\n<p>A</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:more {"customText":"On"} -->\n<!--more On-->\n<!-- /wp:more -->\n\n<p>b</p>',
    'A\n\n<!--more-->\n\nb\n',
  ],
  ['the end of the teaser in the classic editor', 'A\n<!--more-->\nb', 'A\n\n<!--more-->\n\nb\n'],
  ['a page that is divided', 'A\n<!--nextpage-->\nb', 'A\n\nb\n'],
])('converts %s', async (_, content, markdown) => {
  expect((await convert(content, { files })).markdown).toBe(markdown)
})

test('leads links to posts by their numbers, and to the page of a file, to what these are', async () => {
  const others = [
    { post_id: 7, post_name: 'other', post_date: '2022-05-06 10:00:00' },
    {
      post_id: 8,
      post_type: 'attachment',
      status: 'inherit',
      post_name: 'team',
      link: 'https://ada.example/team/',
      attachment_url: `https://ada.example${TEAM}`,
    },
  ]
  const { markdown } = await convert(
    '<a href="/?p=7#x">a</a> <a href="https://ada.example/?page_id=7">b</a> <a href="https://ada.example/team">c</a> <a href="https://o.example/?p=7">d</a>',
    { others, files },
  )
  expect(markdown).toBe(`[a](/2022/05/06/other/#x) [b](/2022/05/06/other/) [c](${TEAM}) [d](https://o.example/?p=7)\n`)
})

test('writes footnotes', async () => {
  const { markdown, html } = await convert(
    '<!-- wp:paragraph -->\n<p>A<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup> b</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:footnotes /-->',
    { meta: { footnotes: '[{"content":"With <em>stress</em>","id":"f1"}]' } },
  )
  expect(markdown).toBe('A[^1] b\n\n[^1]: With *stress*\n')
  expect(html).toContain('<ol><li id="f1">With <em>stress</em></li></ol>')
})

test('removes scripts and styles, and says so', async () => {
  const { markdown, notes } = await convert(
    'a\n\n<script src="https://s.example/x.js"></script><style>p { color: red }</style>',
  )
  expect(markdown).toBe('a\n')
  expect(notes).toMatchObject([
    { line: 33, outcome: 'lost', kind: 'scripts', message: 'the script https://s.example/x.js is removed' },
    { line: 33, outcome: 'kept', kind: 'styles of a post' },
  ])
})
