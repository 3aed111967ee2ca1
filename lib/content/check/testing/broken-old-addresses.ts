import { type ContentCase, errorAt, keys, warningAt } from './content-case'

const DATE = 'date: 2022-04-04'

/** Old addresses that cannot lead to where they are written. */
export const brokenOldAddresses: ContentCase[] = [
  {
    name: 'an old address that is a page’s',
    files: { 'posts/was-a-page.md': keys('title: A plan', DATE, 'aliases: /about/') },
    expect: [errorAt(4, 1, /old address \/about\/ is a page of the site, pages\/about\.md.*remove one/)],
  },
  {
    name: 'an old address that is a list’s, among others',
    files: {
      'posts/was-a-list.md': keys('title: A plan', DATE, 'redirect_from:', '  - /was/a/list/', '  - /topics'),
    },
    expect: [errorAt(6, 5, /old address \/topics\/ is a page of the site \(what is there/)],
  },
  {
    name: 'an old address that is a picture’s',
    files: {
      'posts/was-a-picture/index.md': keys('title: A plan', DATE, 'aliases: [was-a-picture/plan.png]'),
      'posts/was-a-picture/plan.png': 'a picture',
    },
    expect: [errorAt(4, 11, /old address \/posts\/was-a-picture\/plan\.png is a file of the site/)],
  },
  {
    name: 'one old address of two posts',
    files: {
      'posts/was-there-too.md': keys('title: A plan', 'date: 2022-04-03', 'redirect_from: old/plan'),
      'posts/was-there.md': keys('title: A plan', DATE, 'aliases: /old/plan/index.html'),
    },
    expect: [errorAt(4, 1, /posts\/was-there\.md has the old address \/old\/plan\/ too.*only/)],
  },
  {
    name: 'an old address that a page has too',
    files: {
      'pages/was-elsewhere.md': keys('title: A page', 'aliases: ../elsewhere.html'),
      'posts/was-elsewhere.md': keys('title: A plan', DATE, 'aliases: /elsewhere.html'),
    },
    expect: [errorAt(3, 1, /posts\/was-elsewhere\.md has the old address \/elsewhere\.html too/)],
  },
  {
    name: 'an old address on another host',
    files: { 'posts/was-abroad.md': keys('title: A plan', DATE, 'aliases: https://old.example/was/abroad') },
    expect: [errorAt(4, 1, /https:\/\/old\.example\/was\/abroad is no address of this site.*such as \/was\/abroad/)],
  },
  {
    name: 'an old address with a query',
    files: { 'posts/was-a-number.md': keys('title: A plan', DATE, 'aliases: /?p=17') },
    expect: [errorAt(4, 1, /\/\?p=17 is no address of this site.*such as \/post\/x\//)],
  },
  {
    name: 'old addresses of a category',
    files: { 'categories/was-called-otherwise.md': keys('title: Otherwise', 'aliases: /tags/x/') },
    expect: [warningAt(3, 1, /aliases has no effect here.*redirects: of site\.config\.ts/)],
  },
  {
    name: 'a link to an old address',
    files: {
      'posts/links-backwards.md': `${keys('title: A plan', DATE, 'aliases: /before/')}[Before](/before)\n`,
    },
    expect: [warningAt(7, 1, /\/before is an old address.*write \/posts\/links-backwards\//)],
  },
]
