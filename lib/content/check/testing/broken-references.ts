import { type ContentCase, errorAt, keys, PIXEL, text, warningAt } from './content-case'

/** Links, images and scripts that would not work. They begin on line 5. */
export const brokenReferences: ContentCase[] = [
  {
    name: 'a script of another host',
    files: { 'posts/foreign-script.md': text('Text.', '', '<script src="https://cdn.example/x.js"></script>') },
    expect: [errorAt(7, 1, /https:\/\/cdn\.example\/x\.js comes from another host.*beside the post/)],
  },
  {
    name: 'a script of another host by whatever scheme the page has',
    files: { 'posts/schemeless.md': text('Text.', '', '<script src="//cdn.example/x.js"></script>') },
    expect: [errorAt(7, 1, /another host/)],
  },
  {
    name: 'a script that is missing from the bundle',
    files: { 'posts/no-script/index.md': text('Text.', '', '<script src="demo.js"></script>') },
    expect: [errorAt(7, 1, /there is no script demo\.js.*beside the post/)],
  },
  {
    name: 'a link to no post',
    files: { 'posts/link-to-nowhere.md': text('Some text.', '', 'See [the plan](/posts/nobody-wrote-this/).') },
    expect: [errorAt(7, 5, /\/posts\/nobody-wrote-this\/ leads nowhere/)],
  },
  {
    name: 'a misspelt link',
    files: { 'posts/misspelt-link.md': text('See [it](/posts/a-god-post/#plan).') },
    expect: [errorAt(5, 5, /leads nowhere \(did you mean \/posts\/a-good-post\/\?\)/)],
  },
  {
    name: 'a link to a heading that is not there',
    files: {
      'posts/lost-heading.md': text('## The plan', '', 'See [it](/posts/has-headings/#the-plans), [mine](#the-plans).'),
      'posts/has-headings.md': text('## The plan', '', 'See [it](#the-plan).'),
    },
    expect: [
      warningAt(7, 5, /the-plans: the page has no #the-plans \(did you mean #the-plan\?\)/),
      warningAt(7, 43, /the page has no #the-plans/),
    ],
  },
  {
    name: 'a link in capitals',
    files: { 'posts/link-in-capitals.md': text('See [it](/posts/A-Good-Post/).') },
    expect: [errorAt(5, 5, /leads nowhere \(did you mean \/posts\/a-good-post\/\?\)/)],
  },
  {
    name: 'a link to the site with its host',
    files: { 'posts/link-with-host.md': text('See [it](https://blog.example/posts/nobody-wrote-that/).') },
    expect: [errorAt(5, 5, /nobody-wrote-that\/ leads nowhere/)],
  },
  {
    name: 'a link whose definition stands elsewhere',
    files: { 'posts/link-by-reference.md': text('See [the plan][plan].', '', '[plan]: /posts/nobody-refers-to-this/') },
    expect: [errorAt(5, 5, /nobody-refers-to-this\/ leads nowhere/)],
  },
  {
    name: 'a link in a line of HTML',
    files: { 'posts/link-in-html.md': text('See <a href="/posts/nobody-tagged-this/">the plan</a>.') },
    expect: [errorAt(5, 5, /nobody-tagged-this\/ leads nowhere/)],
  },
  {
    name: 'a link in a block of HTML',
    files: {
      'posts/link-in-html-block.md': text(
        '<div>',
        '  <p>See <a href="/posts/nobody-blocked-this/">it</a>.</p>',
        '</div>',
      ),
    },
    expect: [errorAt(6, 10, /nobody-blocked-this\/ leads nowhere/)],
  },
  {
    name: 'a link without an address',
    files: { 'posts/link-without-address.md': text('See [the plan]().') },
    expect: [errorAt(5, 5, /leads nowhere|no address/)],
  },
  {
    name: 'a link to another site without https',
    files: { 'posts/link-without-https.md': text('See [them](www.example.com).') },
    expect: [errorAt(5, 5, /www\.example\.com leads nowhere.*https:\/\//)],
  },
  {
    name: 'a link with a space in its address',
    files: { 'posts/link-with-space.md': text('See [it](/posts/a good post/).') },
    expect: [warningAt(5, 5, /space/)],
  },
  {
    name: 'a link to a file of Markdown',
    files: { 'posts/link-to-file.md': text('See [it](a-good-post.md).') },
    expect: [errorAt(5, 5, /a-good-post\.md leads to a file.*write \/posts\/a-good-post\//)],
  },
  {
    name: 'a link to a draft',
    files: {
      'posts/link-to-draft.md': text('See [the draft](/posts/still-a-draft/).'),
      'posts/still-a-draft.md': keys('title: A draft', 'date: 2022-04-04', 'draft: true'),
    },
    expect: [errorAt(5, 5, /not published yet.*publish it first/)],
  },
  {
    name: 'a link to a post of the future',
    files: {
      'posts/link-to-future.md': text('See [the future](/posts/still-to-come/).'),
      'posts/still-to-come.md': keys('title: The future', 'date: 2098-01-01'),
    },
    expect: [errorAt(5, 5, /not published yet/)],
  },
  {
    name: 'a link to a topic without posts',
    files: {
      'posts/link-to-empty-topic.md': text('See [silence](/topics/silence/).'),
      'topics/silence.md': keys('title: Silence', 'description: What is said about it.'),
    },
    expect: [errorAt(5, 5, /not published yet/)],
  },
  {
    name: 'an image that is missing from the bundle',
    files: { 'posts/missing-image/index.md': text('![A chart](missing-chart.png)') },
    expect: [errorAt(5, 1, /no image missing-chart\.png.*beside the post/)],
  },
  {
    name: 'an image in other letters than its file',
    files: { 'posts/image-case/index.md': text('![A map](Map.gif)'), 'posts/image-case/map.gif': PIXEL },
    expect: [errorAt(5, 1, /no image Map\.gif \(did you mean map\.gif\?\)/)],
  },
  {
    name: 'an image without an address',
    files: { 'posts/image-without-address.md': text('![A chart]()') },
    expect: [errorAt(5, 1, /image.*no address|no image/)],
  },
  {
    name: 'an image with a space in its address',
    files: { 'posts/spaced-image/index.md': text('![A map](my map.gif)'), 'posts/spaced-image/my map.gif': PIXEL },
    expect: [warningAt(5, 1, /space.*%20/)],
  },
  {
    name: 'an image without words',
    files: { 'posts/wordless/index.md': text('Look: ![](map.gif)'), 'posts/wordless/map.gif': PIXEL },
    expect: [warningAt(5, 7, /map\.gif has no alternative text.*describe/)],
  },
  {
    name: 'an image of HTML’s without words',
    files: { 'posts/wordless-html/index.md': text('<img src="map.gif">'), 'posts/wordless-html/map.gif': PIXEL },
    expect: [warningAt(5, 1, /map\.gif has no alternative text/)],
  },
  {
    name: 'an image that is missing and without words',
    files: { 'posts/wordless-and-missing/index.md': text('![](nobody-drew-this.png)') },
    expect: [errorAt(5, 1, /no image nobody-drew-this\.png/), warningAt(5, 1, /no alternative text/)],
  },
]
