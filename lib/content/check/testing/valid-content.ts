import { type ContentFiles, lines, PIXEL, withBody, withFields } from './content-case'

/** Content that looks odd and is valid. */
export const validContent: { name: string; files: ContentFiles }[] = [
  {
    name: 'CRLF line ends and a byte-order mark',
    files: {
      'posts/from-windows.md':
        '\uFEFF---\r\ntitle: "A plan"\r\ndate: 2022-04-04\r\ntags: [pens, paper]\r\n---\r\nSome text.\r\n',
    },
  },
  {
    name: 'white space after the fences',
    files: { 'posts/spaces-behind.md': lines('--- ', 'title: A plan', 'date: 2022-04-04', '---\t', 'Some text.') },
  },
  {
    name: 'a body that begins with a horizontal rule',
    files: { 'posts/rule-first.md': withBody('---', '', 'Some text.') },
  },
  {
    name: 'quotes, block scalars, anchors and comments in YAML',
    files: {
      'posts/all-of-yaml.md': withFields(
        '# Written on a train',
        "title: 'It''s a plan: #1'",
        'date: "2022-04-04 09:30:00 +0200" # local',
        'description: >',
        '  On two',
        '  lines: #both',
        'tags:',
        '- &pens pens',
        '- *pens',
      ),
    },
  },
  {
    name: 'empty optional fields',
    files: {
      'posts/empty-keys.md': withFields(
        'title: A plan',
        'date: 2022-04-04',
        'description:',
        'tags: # none',
        '#slug: a-plan',
      ),
    },
  },
  {
    name: 'fields that only Jekyll reads',
    files: {
      'posts/2022-04-04-from-jekyll.md': withFields(
        'layout: post',
        'title: A plan',
        'author: me',
        'comments: true',
        'toc: On',
      ),
    },
  },
  {
    name: 'fields that only Hugo reads',
    files: {
      'posts/from-hugo/index.md': withFields(
        'title: A plan',
        'date: "2022-04-04T09:30:00+02:00"',
        'lastmod: 2022-05-01',
        'draft: false',
        'weight: 10',
        'resources: [{ src: plan.gif }]',
        'hidden: false',
      ),
    },
  },
  {
    name: 'Norwegian, which YAML 1.1 reads as a boolean',
    files: { 'posts/norsk.md': withFields('title: En plan', 'date: 2022-04-04', 'lang: no') },
  },
  {
    name: 'booleans in any case',
    files: {
      'posts/off.md': withFields('title: A plan', 'date: 2022-04-04', 'draft: OFF'),
      'posts/unpublished.md': withFields('title: A plan', 'date: 2022-04-04', 'published: No'),
    },
  },
  {
    name: 'topics by title and alias, and a tag that is not a topic',
    files: {
      'posts/by-alias.md': withFields(
        'title: A plan',
        'date: 2022-04-04',
        'topics: [Hiring, RECRUITING]',
        'tags: hirring',
      ),
    },
  },
  {
    name: 'a reading path with a draft and with notes',
    files: {
      'posts/waiting.md': withFields('title: A plan', 'date: 2022-04-04', 'draft: true'),
      'topics/paths.md': withFields(
        'title: Paths',
        'description: Where to.',
        'start:',
        '  - waiting',
        '  - { post: a-good-post, note: It is good. }',
      ),
    },
  },
  {
    name: 'a category file without a body',
    files: { 'categories/people.md': lines('---', 'title: People', 'description: About them.', '---') },
  },
  {
    name: 'template syntax, conflict markers and links in code',
    files: {
      'posts/in-code.md': withBody(
        'Write `{% include %}`, `{{ site.url }}` or ``{{< figure `x` >}}``.',
        '',
        '````md',
        '```',
        '{% raw %}',
        '```',
        '# No headline',
        '![A map](my map.gif) and [a post](/posts/nowhere/)',
        '<<<<<<< HEAD',
        '````',
        '',
        '    {{% indented %}}',
        '    >>>>>>> main',
      ),
    },
  },
  {
    name: 'template syntax in comments',
    files: {
      'posts/in-comments.md': withBody('Text.', '', '<!-- {% tag %}', '{{< x >}} -->', '', '[//]: # ({{ site.x }})'),
    },
  },
  {
    name: 'braces, brackets and arrows in prose',
    files: {
      'posts/signs.md': withBody(
        'Between {{ two }} braces, as he said [sic](see note 4).',
        '',
        '>> A quote in a quote',
      ),
    },
  },
  {
    name: 'every form of a working link',
    files: {
      'posts/übung/index.md': withBody('## The Übung', '', 'Some text.'),
      'posts/übung/paper.pdf': PIXEL,
      'posts/links.md': withBody(
        '[a](/posts/a-good-post/) [b](/posts/a-good-post) [c](../a-good-post/#:~:text=good) [d](/posts/a-good-post/?x=1)',
        '[e](https://blog.example/posts/a-good-post/) [f](/posts/übung/) [g](/posts/%C3%BCbung/)',
        '[h](/) [i](/posts/) [j](/topics/hiring/) [k](/categories/people/) [l](/about/)',
        '[m](#here) [r](/posts/übung/#the-%C3%BCbung) [s](#old) [t](#) [n](mailto:me@example.org) [o](https://example.org/posts/nowhere/) [p](//example.org/x.md)',
        '[q](/posts/übung/paper.pdf) <https://example.org> <a id="here"></a> <a name="old"></a>',
      ),
    },
  },
  {
    name: 'a link to everything that the site answers',
    files: {
      'posts/answers/index.md': withBody(
        '[a](/atom.xml) [b](/rss.xml) [c](/feed.json) [d](/topics/hiring/atom.xml) [e](/categories/people/feed.json)',
        '[f](/posts/a-good-post/index.md) [g](https://blog.example/posts/a-good-post/index.md?x=1#y) [h](/404.html)',
        '[i](/index.html) [j](/posts/index.html#2022) [k](../a-good-post/index.html) [l](/about/index.html)',
        '[m](/sitemap.xml) [n](/robots.txt) [o](/llms.txt) [p](/.well-known/security.txt) [q](//blog.example/atom.xml)',
        '[r](/favicon.ico) [s](/icon.svg) [t](/icon-512.png) [u](/manifest.webmanifest) [v](/search/?q=plan#results)',
        '[w](/feeds/) [x](/feed.css) [y](/posts/answers/LICENCE)',
      ),
      'posts/answers/LICENCE': 'Yours.',
    },
  },
  {
    name: 'links to Markdown files',
    files: {
      'posts/links-to-files.md': withBody(
        '[a](a-good-post.md) [b](./a-good-post.md#top) [c](../posts/2022-04-04-dated-file.md?plain=1#part) [d][file]',
        '[e](in-its-folder/index.md) [f](../topics/hiring.md) [g](../pages/about.md) [h](../categories/people.md)',
        '[i](/posts/a-good-post.md) [j](<with space.md>) [k](with%20space.md) [l](ü.md) <a href="%C3%BC.md">m</a>',
        '[n](/posts/in-its-folder/index.md) [o](https://example.org/a-good-post.md) [p](links-to-files.md)',
        '',
        '[file]: a-good-post.md "A good post"',
      ),
      'posts/2022-04-04-dated-file.md': lines(
        ...['---', 'title: Dated', 'slug: with-a-slug', '---'],
        '## Part',
        '',
        'Some text.',
      ),
      'posts/in-its-folder/index.md': withBody('[a](../a-good-post.md) [b](index.md)'),
      'posts/with space.md': withBody('Some text.'),
      'posts/u\u0308.md': withBody('Some text.'),
      'categories/people.md': withFields('title: People'),
      'pages/linking.md': lines('---', 'title: Linking', '---', '[a](../posts/a-good-post.md) [b](about.md)'),
    },
  },
  {
    name: 'pages below pages, with their images and files, and links between them',
    files: {
      'pages/talks/index.md': lines(
        ...['---', 'title: Talks', 'aliases: [/speaking/]', '---'],
        '[a](2026.md#next) [b](2026/) [c](workshops/On%20Teams/index.md) [d](../about.md) [e](../../posts/a-good-post.md)',
        '![All of them](map.gif) [f](slides/all.pdf) ![One](../talks/workshops/map.gif)',
      ),
      'pages/talks/map.gif': PIXEL,
      'pages/talks/slides/all.pdf': 'x',
      'pages/talks/2026.md': lines(
        '---',
        'title: Year 2026',
        'aliases: [2025/]',
        '---',
        '## Next',
        '',
        '[a](index.md) [b](../)',
      ),
      'pages/talks/workshops/map.gif': PIXEL,
      'pages/talks/workshops/On Teams/index.md': lines(
        ...['---', 'title: Teams', 'slug: teams', '---'],
        '[a](../../index.md) [b](notes.txt) [c](/talks/workshops/teams/notes.txt) [d](/talks/)',
      ),
      'pages/talks/workshops/On Teams/notes.txt': 'Notes',
      'posts/to-a-nested-page.md': withBody('[a](../pages/talks/2026.md) [b](/talks/workshops/teams/)'),
    },
  },
  {
    name: 'a draft that links to the file of another one',
    files: {
      'posts/draft-to-file.md': lines(
        ...['---', 'title: A plan', 'date: 2022-04-04', 'draft: true', '---'],
        'See [the other](draft-in-file.md).',
      ),
      'posts/draft-in-file.md': withFields('title: A draft', 'date: 2022-04-04', 'draft: true'),
    },
  },
  {
    name: 'drafts that link to each other',
    files: {
      'posts/first-draft.md': lines(
        ...['---', 'title: A plan', 'date: 2022-04-04', 'draft: true', '---'],
        'See [the other](/posts/second-draft/).',
      ),
      'posts/second-draft.md': lines(
        ...['---', 'title: A plan', 'date: 2098-04-04', '---'],
        'See [the first](/posts/first-draft/).',
      ),
    },
  },
  {
    name: 'images with alternative text, and decorative ones',
    files: {
      'posts/2022-04-04-pictures/index.md': withBody(
        '![A map](map.gif) ![A chart](charts/one.gif "In May") ![A plan](./my%20plan.gif) ![A plan](<my plan.gif>)',
        '',
        '<img src="map.gif" alt=""> <img src=\'map.gif\' alt="A map">',
        '',
        '![A map](/posts/pictures/map.gif) ![Elsewhere](https://example.org/x.png) ![Inline](data:image/gif;base64,R0)',
      ),
      'posts/with-a-script/index.md': withBody(
        'Text.',
        '',
        '<script src="demo.js"></script>',
        '<script>alert(1)</script>',
      ),
      'posts/with-a-script/demo.js': 'alert(1)',
      'posts/2022-04-04-pictures/map.gif': PIXEL,
      'posts/2022-04-04-pictures/charts/one.gif': PIXEL,
      'posts/2022-04-04-pictures/my plan.gif': PIXEL,
    },
  },
  {
    name: 'names in either form of their letters (Unicode NFC and NFD)',
    files: {
      'posts/cafe\u0301s/index.md': withFields('title: Cafés', 'date: 2022-04-04', 'image: caf\u00e9.gif'),
      'posts/cafe\u0301s/cafe\u0301.gif': PIXEL,
      'posts/cafe\u0301s/menu\u0301.pdf': PIXEL,
      'maps/u\u0308ber.gif': PIXEL,
      'posts/of-both-forms.md': lines(
        ...['---', 'title: A plan', 'date: 2022-04-04', 'slug: ame\u0301lie', '---'],
        '## Gr\u00f6\u00dfe',
        '',
        '[a](/posts/caf\u00e9s/) [b](/posts/cafe\u0301s/) [c](/posts/caf%C3%A9s/men%C3%BA.pdf) [d](#gro\u0308\u00dfe)',
        '![e](/posts/cafe\u0301s/caf\u00e9.gif) ![f](../maps/\u00fcber.gif) ![g](/maps/u%CC%88ber.gif)',
        '<video poster="/posts/caf\u00e9s/cafe\u0301.gif"></video>',
      ),
      'topics/paths-of-both-forms.md': withFields(
        'title: Paths of both forms',
        'description: Where to.',
        'start: [cafe\u0301s, am\u00e9lie]',
      ),
    },
  },
  {
    name: 'names that are nearly too long',
    files: {
      [`posts/2022-04-04-${'x'.repeat(219)}.md`]: withFields('title: A plan', `aliases: /${'y'.repeat(255)}/`),
      [`posts/${'あ'.repeat(76)}/index.md`]: withFields(
        ...['title: A plan', 'date: 2022-04-04', `category: ${'い'.repeat(76)}`, `series: ${'う'.repeat(76)}`],
      ),
      [`topics/${'あ'.repeat(76)}.md`]: withFields('title: Long', 'description: A name.'),
    },
  },
  {
    name: 'files whose names have signs that mean something else in a URL',
    files: {
      'posts/signs/index.md': lines(
        ...['---', 'title: Signs', 'date: 2022-04-04', 'image: no%231.gif', '---'],
        '![a](no%231.gif) ![b](<no%231.gif>) ![c](100%.gif) [d](why%3F.pdf) [e](<my plan.pdf>) [f](R&D.pdf)',
        '',
        '<a href="100%.gif">x</a> <video src="100% sure.mp4"></video> <img srcset="100%.gif 1x" src="100%25.gif" alt="">',
      ),
      'posts/signs/no#1.gif': PIXEL,
      'posts/signs/100%.gif': PIXEL,
      'posts/signs/why?.pdf': PIXEL,
      'posts/signs/my plan.pdf': PIXEL,
      'posts/signs/R&D.pdf': PIXEL,
      'posts/signs/100% sure.mp4': PIXEL,
      'posts/signs/nobody refers to %41.txt': PIXEL,
    },
  },
  {
    name: 'URLs in HTML: files, pages, data and other hosts',
    files: {
      'posts/all-of-html/index.md': withBody(
        '<video src="demo.mp4" poster="map.gif"><source src="https://a.example/x.mp4"></video>',
        '',
        '<p style="background: url(map.gif), url(data:image/gif;base64,R0)">Text.</p>',
        '',
        '<svg viewBox="0 0 1 1"><defs><path id="p"/></defs><use href="#p"/><path fill="url(#p)"/></svg>',
        '',
        '<form action="/search/"><input type="submit" formaction="https://a.example/"></form>',
        '',
        '<link rel="alternate" href="/atom.xml"> <iframe src="/about/" title="x"></iframe> <iframe src="about:blank" title="y"></iframe>',
        '',
        '<style>@font-face { src: url(https://a.example/a.woff2) }</style>',
        '<a href="/about/" ping="">x</a> <img src="map.gif" srcset="" alt="">',
      ),
      'posts/all-of-html/demo.mp4': 'x',
      'posts/all-of-html/map.gif': PIXEL,
    },
  },
  {
    name: 'images of other folders, relative to the file or to the content folder',
    files: {
      'posts/far-away/index.md': withBody(
        '![A map](../../maps/map.gif) ![A map](/maps/map.gif) [large](../../maps/map.gif)',
      ),
      'posts/far-away.of-one-file.md': withBody('![A map](../maps/map.gif?x=1) ![A map](beside-it.gif)'),
      'posts/beside-it.gif': PIXEL,
      'maps/map.gif': PIXEL,
      'topics/with-a-map.md': lines(
        ...['---', 'title: Maps', 'description: Where to.', '---'],
        '![A map](../maps/map.gif)',
      ),
    },
  },
  {
    name: 'a draft with an image of another draft',
    files: {
      'posts/hidden-one/index.md': lines(
        ...['---', 'title: A plan', 'date: 2022-04-04', 'draft: true', '---'],
        '![A map](map.gif)',
      ),
      'posts/hidden-one/map.gif': PIXEL,
      'posts/hidden-two.md': lines(
        ...['---', 'title: A plan', 'date: 2022-04-04', 'draft: true', '---'],
        '![A map](/posts/hidden-one/map.gif)',
      ),
    },
  },
  {
    name: 'hidden files of editors and systems',
    files: {
      'posts/.#a-good-post.md': { linkTo: 'me@desk.4711:1650000000' },
      'posts/.a-good-post.md.swp': PIXEL,
      'posts/.draft.md': 'No front matter.',
      'posts/.DS_Store': PIXEL,
      '.git/config': 'x',
    },
  },
  {
    name: 'symbolic links within the content folder, two of them to one image',
    files: {
      'pictures/map.gif': PIXEL,
      'posts/linked-one/index.md': withBody('![A map](map.gif)'),
      'posts/linked-one/map.gif': { linkTo: '../../pictures/map.gif' },
      'posts/linked-two/index.md': withBody('![A map](map.gif)'),
      'posts/linked-two/map.gif': { linkTo: '../../pictures/map.gif' },
      'posts/by-another-name.md': { linkTo: 'a-good-post.md' },
    },
  },
]
