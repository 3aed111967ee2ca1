import { type ContentCase, errorAt, warningAt, withBody, withFields } from './content-case'

const DATE = 'date: 2022-04-04'

/** Aliases that cannot redirect, and links to an alias. */
export const invalidAliases: ContentCase[] = [
  {
    name: 'an alias that is the URL of a page',
    files: { 'posts/was-a-page.md': withFields('title: A plan', DATE, 'aliases: /about/') },
    expect: [errorAt(4, 1, /the alias \/about\/ is a page of the site, .*pages\/about\.md.*remove one/)],
  },
  {
    name: 'an alias that is the URL of a list, among others',
    files: {
      'posts/was-a-list.md': withFields('title: A plan', DATE, 'redirect_from:', '  - /was/a/list/', '  - /categories'),
    },
    expect: [errorAt(6, 5, /the alias \/categories\/ is a page of the site \(an existing URL cannot redirect/)],
  },
  {
    name: 'an alias that is the URL of an image',
    files: {
      'posts/was-a-picture/index.md': withFields('title: A plan', DATE, 'aliases: [was-a-picture/plan.png]'),
      'posts/was-a-picture/plan.png': 'a picture',
    },
    expect: [errorAt(4, 11, /the alias \/posts\/was-a-picture\/plan\.png is a file of the site/)],
  },
  {
    name: 'aliases that are URLs of generated files',
    files: {
      'posts/was-generated.md': withFields(
        'title: A plan',
        DATE,
        'redirect_from: [/rss.xml, /posts/was-generated/index.md, /favicon.ico, /sitemap.xml/]',
      ),
    },
    expect: [
      errorAt(4, 17, /the alias \/rss\.xml is a file of the site/),
      errorAt(4, 27, /the alias \/posts\/was-generated\/index\.md is a file of the site/),
      errorAt(4, 58, /the alias \/favicon\.ico is a file of the site/),
      errorAt(4, 72, /the alias \/sitemap\.xml\/ is a file of the site/),
    ],
  },
  {
    name: 'an alias that two posts have',
    files: {
      'posts/was-there.md': withFields('title: A plan', 'date: 2022-04-03', 'aliases: /old/plan/index.html'),
      'posts/was-there-too.md': withFields('title: A plan', DATE, 'redirect_from: old/plan'),
    },
    expect: [errorAt(4, 1, /posts\/was-there-too\.md has the alias \/old\/plan\/ too.*redirect to one/)],
  },
  {
    name: 'an alias that a post and a page have',
    files: {
      'pages/was-elsewhere.md': withFields('title: A page', 'aliases: ../elsewhere.html'),
      'posts/was-elsewhere.md': withFields('title: A plan', DATE, 'aliases: /elsewhere.html'),
    },
    expect: [errorAt(3, 1, /posts\/was-elsewhere\.md has the alias \/elsewhere\.html too/)],
  },
  {
    name: 'aliases that are too long for a file',
    files: {
      'posts/was-long-ago.md': withFields(
        'title: A plan',
        DATE,
        `aliases: [/${'x'.repeat(255)}/, /a/${'あ'.repeat(86)}.html, /${'folder/'.repeat(200)}]`,
      ),
    },
    expect: [
      errorAt(
        4,
        270,
        /\/a\/あ+… is too long for a file \(remove it: a file can have 255 bytes between two slashes, and 800 in all\)/,
      ),
      errorAt(4, 366, /\/folder\/[/folder]+… is too long for a file/),
    ],
  },
  {
    name: 'an alias on another host',
    files: { 'posts/was-abroad.md': withFields('title: A plan', DATE, 'aliases: https://old.example/was/abroad') },
    expect: [errorAt(4, 1, /https:\/\/old\.example\/was\/abroad is not a path of this site.*such as \/was\/abroad/)],
  },
  {
    name: 'an alias with a query',
    files: { 'posts/was-a-number.md': withFields('title: A plan', DATE, 'aliases: /?p=17') },
    expect: [errorAt(4, 1, /\/\?p=17 is not a path of this site.*such as \/post\/x\//)],
  },
  {
    name: 'aliases of a category',
    files: { 'categories/was-called-otherwise.md': withFields('title: Otherwise', 'aliases: /tags/x/') },
    expect: [warningAt(3, 1, /aliases has no effect here.*redirects: in site\.config\.ts/)],
  },
  {
    name: 'a link to an alias',
    files: {
      'posts/links-backwards.md': `${withFields('title: A plan', DATE, 'aliases: /before/')}[Before](/before)\n`,
    },
    expect: [warningAt(7, 1, /\/before redirects to another page.*write \/posts\/links-backwards\//)],
  },
  {
    name: 'links to redirects of the settings',
    files: {
      'posts/links-to-settings.md': withBody('[a](/feed.xml) [b](/archive#x) [c](https://blog.example/elsewhere?x=1)'),
    },
    expect: [
      warningAt(5, 1, /\/feed\.xml redirects to another page.*write \/atom\.xml/),
      warningAt(5, 16, /\/archive#x redirects to another page.*write \/posts\/#2016/),
      warningAt(5, 32, /elsewhere\?x=1 redirects to another page.*write https:\/\/elsewhere\.example\//),
    ],
  },
  {
    name: 'a link to a part of a page by an alias',
    files: {
      'posts/links-to-part.md': withBody('[a](/was/in/parts#the-end) [b](/archive#the-end)'),
      'posts/has-parts.md': withFields('title: A plan', DATE, 'aliases: /was/in/parts/'),
    },
    expect: [
      warningAt(5, 1, /parts#the-end redirects to another page.*write \/posts\/has-parts\/#the-end\)/),
      warningAt(5, 28, /archive#the-end redirects to another page.*write \/posts\/#2016\)/),
    ],
  },
  {
    name: 'links to an alias of a draft',
    files: {
      'posts/links-to-old-draft.md': withBody('[Before](/was/a/draft/)'),
      'posts/also-a-draft.md': `${withFields('title: A draft', DATE, 'draft: true')}[Before](/was/a/draft/)\n`,
      'posts/has-been-a-draft.md': withFields('title: A draft', DATE, 'draft: true', 'aliases: /was/a/draft/'),
    },
    expect: [
      errorAt(5, 1, /\/was\/a\/draft\/ is not published yet.*publish it first/),
      { ...warningAt(7, 1, /another page.*write \/posts\/has-been-a-draft\//), file: 'posts/also-a-draft.md' },
    ],
  },
  {
    name: 'files that the settings redirect, which a page cannot load',
    files: {
      'posts/loads-redirects.md': withBody('![A](/feed.xml)', '', '<video src="/feed.xml"></video>'),
    },
    expect: [
      errorAt(5, 1, /there is no image \/feed\.xml \(write \/atom\.xml\)/),
      errorAt(7, 1, /there is no file \/feed\.xml \(write \/atom\.xml\)/),
    ],
  },
]
