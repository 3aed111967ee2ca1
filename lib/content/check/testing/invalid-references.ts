import { type ContentCase, errorAt, lines, PIXEL, warningAt, withBody, withFields } from './content-case'

/** Links, images and scripts that would not work. The bodies begin on line 5. */
export const invalidReferences: ContentCase[] = [
  {
    name: 'links to nowhere in a text from another blog, which are no errors, and nothing that only a good editor would say',
    files: {
      'posts/from-elsewhere.md': lines(
        '---',
        'title: A plan',
        'date: 2022-04-04',
        'imported: true',
        'extra: { rating: 5, teaser: [a, b] }',
        '---',
        '[here](/nowhere/) ![a chart](chart.png)',
        '',
        '#### Deep',
        '',
        '<script src="https://cdn.example/x.js"></script>',
      ),
    },
    expect: [
      errorAt(11, 1, /https:\/\/cdn\.example\/x\.js comes from another host/),
      warningAt(7, 1, /\/nowhere\/ does not exist.*\[missing-targets\]/),
      warningAt(7, 19, /there is no image chart\.png.*\[missing-targets\]/),
    ],
  },
  {
    name: 'a script of another host',
    files: { 'posts/foreign-script.md': withBody('Text.', '', '<script src="https://cdn.example/x.js"></script>') },
    expect: [errorAt(7, 1, /https:\/\/cdn\.example\/x\.js comes from another host.*folder of the post/)],
  },
  {
    name: 'a script of another host with a protocol-relative URL',
    files: { 'posts/schemeless.md': withBody('Text.', '', '<script src="//cdn.example/x.js"></script>') },
    expect: [errorAt(7, 1, /\/\/cdn\.example\/x\.js comes from another host/)],
  },
  {
    name: 'a script and a style sheet by the URL of this site',
    files: {
      'posts/own-script/index.md': withBody(
        '<script src="https://blog.example/posts/own-script/demo.js"></script>',
        '<link rel="stylesheet" href="//blog.example/posts/own-script/demo.css">',
      ),
      'posts/own-script/demo.js': 'alert(1)',
      'posts/own-script/demo.css': 'p { color: red }',
    },
    expect: [
      errorAt(5, 1, /demo\.js is written with the host of the site \(write \/posts\/own-script\/demo\.js\)/),
      errorAt(6, 1, /demo\.css is written with the host of the site \(write \/posts\/own-script\/demo\.css\)/),
    ],
  },
  {
    name: 'a script that is missing from the bundle',
    files: { 'posts/no-script/index.md': withBody('Text.', '', '<script src="demo.js"></script>') },
    expect: [errorAt(7, 1, /there is no script demo\.js.*folder of the post/)],
  },
  {
    name: 'style sheets of another host',
    files: {
      'posts/foreign-styles.md': withBody(
        '<link rel="stylesheet" href="https://fonts.example/css?family=A">',
        '',
        '<style>',
        "  @import url('//fonts.example/b.css');",
        '</style>',
      ),
    },
    expect: [
      errorAt(
        5,
        1,
        /the style sheet https:\/\/fonts\.example\/css\?family=A comes from another host.*folder of the post/,
      ),
      errorAt(8, 15, /the style sheet \/\/fonts\.example\/b\.css comes from another host/),
    ],
  },
  {
    name: 'files that are missing from the bundle, in HTML',
    files: {
      'posts/no-files/index.md': withBody(
        '<video src="demo.mp4" poster="still.gif"><track src="demo.vtt"></video>',
        '',
        '<img src="still-life.gif" srcset="still-life.gif 1x, large.gif 2x" alt="A bowl">',
        '',
        '<p style="background: url(paper.gif)">Text.</p>',
        '',
        '<svg><image href="star.gif"/></svg>',
        '',
        '<object data="paper.pdf"></object>',
        '',
        '<style>',
        'p { cursor: url("hand.gif") }',
        '</style>',
        '<link rel="stylesheet" href="demo.css">',
      ),
      'posts/no-files/still-life.gif': PIXEL,
    },
    expect: [
      errorAt(5, 1, /there is no file demo\.mp4 \(put it beside the post/),
      errorAt(5, 1, /there is no file still\.gif/),
      errorAt(5, 42, /there is no file demo\.vtt/),
      errorAt(7, 1, /there is no file large\.gif/),
      errorAt(9, 1, /there is no file paper\.gif/),
      errorAt(11, 6, /there is no file star\.gif/),
      errorAt(13, 1, /there is no file paper\.pdf/),
      errorAt(16, 17, /there is no file hand\.gif/),
      errorAt(18, 1, /there is no style sheet demo\.css/),
    ],
  },
  {
    name: 'what style sheets in files load',
    files: {
      'posts/styled/demo.css': lines(
        '@import "more.css";',
        '@import url(https://fonts.example/b.css);',
        'p { background: url(paper.gif), url(papr.gif) }',
        'q { background: url(https://a.example/q.png); mask: url(#m) }',
        'b { background: url("data:image/gif;base64,R0") }',
      ),
      'posts/styled/more.css': "@import 'demo.css'; b { cursor: url('/nobody-drew-a-hand.cur') }",
      'posts/styled/index.md': withBody('Text.', '', '<link rel="stylesheet" href="demo.css">'),
      'posts/styled/paper.gif': PIXEL,
    },
    expect: [
      errorAt(2, 9, /https:\/\/fonts\.example\/b\.css is not a file of the site.*<style>/),
      errorAt(3, 33, /there is no file papr\.gif \(did you mean paper\.gif\?\)/),
      warningAt(4, 17, /https:\/\/a\.example\/q\.png is not a file of the site/),
      warningAt(5, 21, /data:image\/gif;base64,R0 is not a file of the site/),
      errorAt(1, 37, /there is no file \/nobody-drew-a-hand\.cur/, 'posts/styled/more.css'),
    ],
  },
  {
    name: 'forms, frames and citations that lead nowhere',
    files: {
      'posts/leads-nowhere.md': withBody(
        '<form action="/serch/"><button formaction="/posts/nobody-wrote-this-form/">Go</button></form>',
        '',
        '<iframe src="/posts/nobody-framed-this/" title="x"></iframe>',
        '',
        '<blockquote cite="/posts/nobody-said-this/">Words.</blockquote>',
      ),
    },
    expect: [
      errorAt(5, 1, /\/serch\/ does not exist \(did you mean \/search\/\?\)/),
      errorAt(5, 24, /nobody-wrote-this-form\/ does not exist/),
      errorAt(7, 1, /nobody-framed-this\/ does not exist/),
      errorAt(9, 1, /nobody-said-this\/ does not exist/),
    ],
  },
  {
    name: 'a corrupt image that is no <img>',
    files: {
      'posts/half-a-poster/index.md': withBody('<video poster="poster.gif"></video>'),
      'posts/half-a-poster/poster.gif': 'GIF89a',
    },
    expect: [errorAt(5, 1, /poster\.gif cannot be read as an image/)],
  },
  {
    name: 'a link to a post that does not exist',
    files: { 'posts/link-to-nowhere.md': withBody('Some text.', '', 'See [the plan](/posts/nobody-wrote-this/).') },
    expect: [errorAt(7, 5, /\/posts\/nobody-wrote-this\/ does not exist/)],
  },
  {
    name: 'a misspelt link',
    files: { 'posts/misspelt-link.md': withBody('See [it](/posts/a-god-post/#plan).') },
    expect: [errorAt(5, 5, /does not exist \(did you mean \/posts\/a-good-post\/\?\)/)],
  },
  {
    name: 'a link to a heading that does not exist',
    files: {
      'posts/lost-heading.md': withBody(
        '## The plan',
        '',
        'See [it](/posts/has-headings/#the-plans), [mine](#the-plans).',
      ),
      'posts/has-headings.md': withBody('## The plan', '', 'See [it](#the-plan).'),
    },
    expect: [
      warningAt(7, 5, /the-plans: the page has no #the-plans \(did you mean #the-plan\?\)/),
      warningAt(7, 43, /the page has no #the-plans/),
    ],
  },
  {
    name: 'a link with the wrong case',
    files: { 'posts/link-in-capitals.md': withBody('See [it](/posts/A-Good-Post/).') },
    expect: [errorAt(5, 5, /does not exist \(did you mean \/posts\/a-good-post\/\?\)/)],
  },
  {
    name: 'an absolute link to a page of this site that does not exist',
    files: { 'posts/link-with-host.md': withBody('See [it](https://blog.example/posts/nobody-wrote-that/).') },
    expect: [errorAt(5, 5, /nobody-wrote-that\/ does not exist/)],
  },
  {
    name: 'a broken link by reference',
    files: {
      'posts/link-by-reference.md': withBody('See [the plan][plan].', '', '[plan]: /posts/nobody-refers-to-this/'),
    },
    expect: [errorAt(5, 5, /nobody-refers-to-this\/ does not exist/)],
  },
  {
    name: 'a broken link in inline HTML',
    files: { 'posts/link-in-html.md': withBody('See <a href="/posts/nobody-tagged-this/">the plan</a>.') },
    expect: [errorAt(5, 5, /nobody-tagged-this\/ does not exist/)],
  },
  {
    name: 'a broken link in an HTML block',
    files: {
      'posts/link-in-html-block.md': withBody(
        '<div>',
        '  <p>See <a href="/posts/nobody-blocked-this/">it</a>.</p>',
        '</div>',
      ),
    },
    expect: [errorAt(6, 10, /nobody-blocked-this\/ does not exist/)],
  },
  {
    name: 'a link without a URL',
    files: { 'posts/link-without-address.md': withBody('See [the plan]().') },
    expect: [errorAt(5, 5, /link has no URL.*between the parentheses/)],
  },
  {
    name: 'a link to another site without a scheme',
    files: { 'posts/link-without-https.md': withBody('See [them](www.example.com).') },
    expect: [errorAt(5, 5, /www\.example\.com does not exist.*https:\/\//)],
  },
  {
    name: 'a link with a space in its URL',
    files: { 'posts/link-with-space.md': withBody('See [it](/posts/a good post/).') },
    expect: [warningAt(5, 5, /URL with a space in it.*%20/)],
  },
  {
    name: 'a link to a Markdown file that does not exist',
    files: {
      'posts/link-to-file.md': withBody(
        '[a](a-god-post.md) [b](../topics/hirng.md#part) [c](/posts/a-good-pots.md) [d](../../README.md)',
        '<a href="nobody-saved-this.md">e</a> [f] [g](index.md)',
        '',
        '[f]: link-to-fle.md',
      ),
    },
    expect: [
      errorAt(5, 1, /: a-god-post\.md does not exist \(did you mean a-good-post\.md\?\)/),
      errorAt(5, 20, /\.\.\/topics\/hirng\.md#part does not exist \(did you mean \.\.\/topics\/hiring\.md\?\)/),
      errorAt(5, 49, /\/posts\/a-good-pots\.md does not exist \(did you mean \/posts\/a-good-post\.md\?\)/),
      errorAt(5, 76, /README\.md does not exist/),
      errorAt(6, 1, /nobody-saved-this\.md does not exist \(write the path of a Markdown file/),
      errorAt(6, 38, /link-to-fle\.md does not exist \(did you mean link-to-file\.md\?\)/),
      errorAt(6, 42, /: index\.md does not exist/),
    ],
  },
  {
    name: 'a link to a Markdown file that is elsewhere, or has another name',
    files: {
      'posts/link-to-index.md': withBody('[a](../in-a-folder/index.md) [b](in-a-folder.md) [c](dated.md)'),
      'posts/in-a-folder/index.md': withBody('[a](2022-04-04-dated.md)'),
      'posts/2022-04-04-dated.md': withBody('Some text.'),
    },
    expect: [
      errorAt(5, 1, /index\.md does not exist \(did you mean in-a-folder\/index\.md\?\)/),
      errorAt(5, 30, /in-a-folder\.md does not exist \(did you mean in-a-folder\/index\.md\?\)/),
      errorAt(5, 50, /dated\.md does not exist \(did you mean 2022-04-04-dated\.md\?\)/),
      errorAt(5, 1, /dated\.md does not exist \(did you mean \.\.\/2022-/, 'posts/in-a-folder/index.md'),
    ],
  },
  {
    name: 'a link to the file of a draft, a scheduled post, and a topic and a category without posts',
    files: {
      'posts/link-to-draft-file.md': withBody(
        '[a](a-draft-in-a-file.md) [b](../posts/a-later-file.md#part) [c](../topics/still.md) [d](../categories/void.md)',
      ),
      'posts/a-draft-in-a-file.md': withFields('title: A draft', 'date: 2022-04-04', 'draft: true'),
      'posts/a-later-file.md': withFields('title: The future', 'date: 2098-01-01'),
      'topics/still.md': withFields('title: Still', 'description: What is said about it.'),
      'categories/void.md': withFields('title: Void'),
    },
    expect: [
      errorAt(5, 1, /: a-draft-in-a-file\.md is not published yet \(publish it first/),
      errorAt(5, 27, /a-later-file\.md#part is not published yet/),
      errorAt(5, 62, /\.\.\/topics\/still\.md is not published yet/),
      errorAt(5, 86, /\.\.\/categories\/void\.md is not published yet/),
    ],
  },
  {
    name: 'a link to a heading that the post in a Markdown file does not have',
    files: {
      'posts/lost-heading-of-a-file.md': withBody('See [it](headings-in-a-file.md#the-plans).'),
      'posts/headings-in-a-file.md': withBody('## The plan', '', 'Some text.'),
    },
    expect: [
      warningAt(5, 5, /: headings-in-a-file\.md#the-plans: the page has no #the-plans \(did you mean #the-plan\?\)/),
    ],
  },
  {
    name: 'a misspelt link to a feed',
    files: { 'posts/misspelt-feed.md': withBody('See [it](/atmo.xml) and [it](/topics/hiring/rss.xm).') },
    expect: [
      errorAt(5, 5, /\/atmo\.xml does not exist \(did you mean \/atom\.xml\?\)/),
      errorAt(5, 25, /rss\.xm does not exist \(did you mean \/topics\/hiring\/rss\.xml\?\)/),
    ],
  },
  {
    name: 'a link to the Markdown of a draft',
    files: {
      'posts/link-to-draft-source.md': withBody('See [it](/posts/draft-source/index.md).'),
      'posts/draft-source.md': withFields('title: A draft', 'date: 2022-04-04', 'draft: true'),
    },
    expect: [errorAt(5, 5, /draft-source\/index\.md is not published yet/)],
  },
  {
    name: 'a link to the feed of a topic and of a category without posts',
    files: {
      'posts/link-to-empty-feeds.md': withBody('[a](/topics/quiet/atom.xml) [b](/categories/quieter/rss.xml)'),
      'topics/quiet.md': withFields('title: Quiet', 'description: What is said about it.'),
      'posts/in-quieter.md': withFields('title: A draft', 'date: 2022-04-04', 'draft: true', 'categories: Quieter'),
    },
    expect: [
      errorAt(5, 1, /\/topics\/quiet\/atom\.xml is not published yet/),
      errorAt(5, 29, /\/categories\/quieter\/rss\.xml is not published yet/),
    ],
  },
  {
    name: 'a link to a draft',
    files: {
      'posts/link-to-draft.md': withBody('See [the draft](/posts/still-a-draft/).'),
      'posts/still-a-draft.md': withFields('title: A draft', 'date: 2022-04-04', 'draft: true'),
    },
    expect: [errorAt(5, 5, /not published yet.*publish it first/)],
  },
  {
    name: 'a link to a scheduled post',
    files: {
      'posts/link-to-future.md': withBody('See [the future](/posts/still-to-come/).'),
      'posts/still-to-come.md': withFields('title: The future', 'date: 2098-01-01'),
    },
    expect: [errorAt(5, 5, /not published yet/)],
  },
  {
    name: 'a link to a topic without posts',
    files: {
      'posts/link-to-empty-topic.md': withBody('See [silence](/topics/silence/).'),
      'topics/silence.md': withFields('title: Silence', 'description: What is said about it.'),
    },
    expect: [errorAt(5, 5, /not published yet/)],
  },
  {
    name: 'an image that is missing from the bundle',
    files: { 'posts/missing-image/index.md': withBody('![A chart](missing-chart.png)') },
    expect: [errorAt(5, 1, /no image missing-chart\.png.*beside the post/)],
  },
  {
    name: 'an image with the wrong case',
    files: { 'posts/image-case/index.md': withBody('![A map](Map.gif)'), 'posts/image-case/map.gif': PIXEL },
    expect: [errorAt(5, 1, /no image Map\.gif \(did you mean map\.gif\?\)/)],
  },
  {
    name: 'files whose names have signs that mean something else in a URL',
    files: {
      'posts/größen/index.md': withBody(
        '![A map](C#.gif)',
        '![A map](/posts/größen/where?.gif)',
        '[The plan](why?.pdf)',
        '[The plan](%41.pdf)',
        '![A map](my-map.gif)',
        '<video src="50%41.mp4"></video>',
      ),
      'posts/größen/C#.gif': PIXEL,
      'posts/größen/where?.gif': PIXEL,
      'posts/größen/why?.pdf': PIXEL,
      'posts/größen/%41.pdf': PIXEL,
      'posts/größen/my map.gif': PIXEL,
      'posts/größen/50%41.mp4': PIXEL,
    },
    expect: [
      errorAt(5, 1, /there is no image C#\.gif \(did you mean C%23\.gif\?\)/),
      errorAt(6, 1, /there is no image \/posts\/gr%C3%B6%C3%9Fen\/where\?\.gif \(did you mean where%3F\.gif\?\)/),
      errorAt(7, 1, /why\?\.pdf does not exist \(did you mean why%3F\.pdf\?\)/),
      errorAt(8, 1, /%41\.pdf does not exist \(did you mean %2541\.pdf\?\)/),
      errorAt(9, 1, /there is no image my-map\.gif \(did you mean my%20map\.gif\?\)/),
      errorAt(10, 1, /there is no file 50%41\.mp4 \(did you mean 50%2541\.mp4\?\)/),
    ],
  },
  {
    name: 'an image without a URL',
    files: { 'posts/image-without-address.md': withBody('![A chart]()') },
    expect: [errorAt(5, 1, /image has no URL.*between the parentheses/)],
  },
  {
    name: 'an image with a space in its URL',
    files: { 'posts/spaced-image/index.md': withBody('![A map](my map.gif)'), 'posts/spaced-image/my map.gif': PIXEL },
    expect: [warningAt(5, 1, /URL with a space in it.*%20/)],
  },
  {
    name: 'an image without alternative text',
    files: { 'posts/wordless/index.md': withBody('Look: ![](map.gif)'), 'posts/wordless/map.gif': PIXEL },
    expect: [warningAt(5, 7, /map\.gif has no alternative text.*describe/)],
  },
  {
    name: 'an HTML image without alternative text',
    files: { 'posts/wordless-html/index.md': withBody('<img src="map.gif">'), 'posts/wordless-html/map.gif': PIXEL },
    expect: [warningAt(5, 1, /map\.gif has no alternative text/)],
  },
  {
    name: 'a missing image without alternative text',
    files: { 'posts/wordless-and-missing/index.md': withBody('![](nobody-drew-this.png)') },
    expect: [errorAt(5, 1, /no image nobody-drew-this\.png/), warningAt(5, 1, /no alternative text/)],
  },
]
