import { type ContentCase, errorAt, lines, PIXEL, withFields } from './content-case'

/** Invalid topics, categories, series and tags. */
export const invalidTaxonomy: ContentCase[] = [
  {
    name: 'a misspelt topic in a list in brackets',
    files: { 'posts/second-topic.md': withFields('title: A plan', 'date: 2022-04-04', 'topics: [hiring, hirring]') },
    expect: [errorAt(4, 18, /unknown topic hirring \(did you mean hiring\?\)/)],
  },
  {
    name: 'a misspelt topic on a line of its own',
    files: {
      'posts/listed-topic.md': withFields('title: A plan', 'date: 2022-04-04', 'topics:', '  - hiring', '  - hirring'),
    },
    expect: [errorAt(6, 5, /unknown topic hirring \(did you mean hiring\?\)/)],
  },
  {
    name: 'a misspelt topic after entries that are not strings',
    files: {
      'posts/number-first.md': withFields('title: A plan', 'date: 2022-04-04', 'topics: [5, {post: a}, hirring]'),
    },
    expect: [
      errorAt(4, 10, /an entry of topics is not a string: 5/),
      errorAt(4, 13, /an entry of topics is not a string: \{"post":"a"\}/),
      errorAt(4, 24, /unknown topic hirring/),
    ],
  },
  {
    name: 'an unquoted topic with a colon',
    files: {
      'posts/topic-with-colon.md': withFields('title: A plan', 'date: 2022-04-04', 'topics:', '  - Hiring: first'),
    },
    expect: [errorAt(5, 5, /an entry of topics is not a string/)],
  },
  {
    name: 'a misspelt author',
    files: {
      'posts/by-a-guest.md': withFields('title: A plan', 'date: 2022-04-04', 'authors: [Ben Guest, Bem]'),
      'authors/ben.md': withFields('name: Ben Guest'),
    },
    expect: [errorAt(4, 22, /unknown author Bem \(did you mean ben\?\)/)],
  },
  {
    name: 'an author without a file, in the form of a mapping',
    files: {
      'posts/by-nobody.md': withFields('title: A plan', 'date: 2022-04-04', 'author: { name: Zoë Wren }'),
      'authors/zora.md': withFields('name: Zora'),
    },
    expect: [
      errorAt(4, 1, /unknown author Zoë Wren \(write content\/authors\/zoë-wren\.md, or set authorsWithoutFile: true/),
    ],
  },
  {
    name: 'an author without a name, a name of two authors, and links that are none',
    files: {
      'posts/by-a-mapping.md': withFields('title: A plan', 'date: 2022-04-04', 'author: { email: a@blog.example }'),
      'authors/dora.md': withFields('name: Dora Vale', 'links: { Site: dora.example }'),
      'authors/other-dora.md': withFields('name: Dora Vale'),
      'authors/eli.md': withFields('name: Eli', 'links: https://eli.example'),
      'authors/nameless.md': withFields('description: Who?'),
    },
    expect: [
      errorAt(4, 1, /an entry of author has no name: .*write the name alone/),
      errorAt(3, 10, /links: dora\.example is not an absolute URL.*https:\/\//, 'authors/dora.md'),
      errorAt(2, 1, /Dora Vale is already a name of the author in .*authors\/dora\.md/, 'authors/other-dora.md'),
      errorAt(3, 1, /links names no links.*Mastodon/, 'authors/eli.md'),
      errorAt(1, 1, /name is missing/, 'authors/nameless.md'),
    ],
  },
  {
    name: 'a portrait without a size',
    files: {
      'authors/gus.md': withFields('name: Gus', 'image: gus.svg'),
      'authors/gus.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
    },
    expect: [errorAt(3, 1, /gus\.svg has no size \(give the SVG a width/)],
  },
  {
    name: 'a portrait that does not exist, and one that is on another site',
    files: {
      'authors/fay.md': withFields('name: Fay', 'image: fey.gif'),
      'authors/fay.gif': PIXEL,
      'authors/cleo.md': withFields('name: Cleo', 'image: https://cleo.example/me.jpg'),
    },
    expect: [
      errorAt(3, 1, /there is no image fey\.gif/),
      errorAt(3, 1, /there is no image https:\/\/cleo\.example\/me\.jpg.*put it beside/, 'authors/cleo.md'),
    ],
  },
  {
    name: 'a tag that is a number',
    files: { 'posts/tag-number.md': withFields('title: A plan', 'date: 2022-04-04', 'tags: [pens, 2022]') },
    expect: [errorAt(4, 14, /an entry of tags is not a string.*quotes: '2022'/)],
  },
  {
    name: 'a category without a letter or digit',
    files: { 'posts/category-of-signs.md': withFields('title: A plan', 'date: 2022-04-04', "categories: '???'") },
    expect: [errorAt(4, 1, /category \?\?\?.*choose a word/)],
  },
  {
    name: 'a series order that is not a whole number',
    files: {
      'posts/part-half.md': withFields('title: Half', 'date: 2022-04-04', 'series: Halves', 'seriesOrder: 1.5'),
    },
    expect: [errorAt(5, 1, /seriesOrder is not a whole number from 1: 1\.5.*seriesOrder: 1/)],
  },
  {
    name: 'a series order without a series',
    files: { 'posts/part-of-nothing.md': withFields('title: Nothing', 'date: 2022-04-04', 'seriesOrder: 1') },
    expect: [errorAt(4, 1, /seriesOrder without a series.*add series/)],
  },
  {
    name: 'an unnumbered part in a numbered series',
    files: {
      'posts/part-unnumbered.md': withFields('title: Some part', 'date: 2022-04-04', 'series: Numbers'),
      'posts/part-numbered.md': withFields('title: Part one', 'date: 2022-04-04', 'series: Numbers', 'seriesOrder: 1'),
    },
    expect: [errorAt(4, 1, /parts of Numbers are numbered.*seriesOrder: 2/)],
  },
  {
    name: 'a duplicate number in a series',
    files: {
      'posts/part-twin.md': withFields('title: B', 'date: 2022-04-04', 'series: Twins', 'seriesOrder: 1'),
      'posts/part-first.md': withFields('title: A', 'date: 2022-04-04', 'series: Twins', 'seriesOrder: 1'),
    },
    expect: [errorAt(5, 1, /posts\/part-first\.md is part 1 of Twins too.*seriesOrder: 2/)],
  },
  {
    name: 'a post in two series',
    files: { 'posts/part-of-two.md': withFields('title: Two', 'date: 2022-04-04', 'series: [Tea, Cake]') },
    expect: [errorAt(4, 15, /part of one series/)],
  },
  {
    name: 'a topic without a description',
    files: { 'topics/undescribed.md': withFields('title: Undescribed') },
    expect: [errorAt(1, 1, /description is missing.*add description/)],
  },
  {
    name: 'an alias that another topic has',
    files: {
      'topics/other-alias.md': withFields('title: Recruitment', 'description: The same.', 'aliases: Recruiting'),
    },
    expect: [errorAt(4, 1, /Recruiting is already a name of .*topics\/hiring\.md/)],
  },
  {
    name: 'an alias that is the title of another topic',
    files: {
      'topics/other-name.md': withFields('title: Interviews', 'description: The same.', 'aliases: [talks, Hiring]'),
    },
    expect: [errorAt(4, 18, /Hiring is already a name of .*topics\/hiring\.md/)],
  },
  {
    name: 'a reading path with a post that does not exist',
    files: {
      'topics/path-to-nowhere.md': withFields('title: Paths', 'description: Where to.', 'start:', '  - a-god-post'),
    },
    expect: [errorAt(5, 5, /names no post: a-god-post \(did you mean a-good-post\?\)/)],
  },
  {
    name: 'a reading path with a duplicate post',
    files: {
      'topics/path-in-a-circle.md': withFields(
        'title: Circles',
        'description: Round and round.',
        'start:',
        '  - a-good-post',
        '  - { post: a-good-post, note: It is that good. }',
      ),
    },
    expect: [errorAt(6, 5, /a-good-post is on the reading path twice.*remove/)],
  },
  {
    name: 'an unknown field in a reading path',
    files: {
      'topics/path-with-reasons.md': withFields(
        'title: Reasons',
        'description: Why.',
        'start:',
        '  - { post: a-good-post, why: It is good. }',
      ),
    },
    expect: [errorAt(5, 26, /unknown field why in start.*note/)],
  },
  {
    name: 'an entry without a post in a reading path',
    files: {
      'topics/path-with-a-gap.md': withFields(
        'title: Gaps',
        'description: Between.',
        'start:',
        "  - { post: '', note: Why? }",
      ),
    },
    expect: [errorAt(5, 5, /names no post.*slug/)],
  },
  {
    name: 'names of categories and series that are too long for a file',
    files: {
      'posts/in-long-terms.md': withFields(
        'title: A plan',
        'date: 2022-04-04',
        `category: ${'あ'.repeat(90)}`,
        `categories: [People, ${'ab '.repeat(100)}]`,
        `series: ${'é'.repeat(120)}`,
      ),
    },
    expect: [
      errorAt(4, 1, /the category あ+… has 270 bytes; the name of a file can have 230 \(choose a shorter one\)/),
      errorAt(5, 22, /the category ab [ab ]+… has 299 bytes/),
      errorAt(6, 1, /the series é+… has 240 bytes/),
    ],
  },
  {
    name: 'a topic and a category of whose file names no URL can be made',
    files: {
      'topics/!.md': withFields('title: Wow', 'description: So much.'),
      'categories/!.md': withFields('title: Wow'),
    },
    expect: [
      errorAt(1, 1, /the name ! has no letter or digit that a URL can have \(rename the file\)/),
      errorAt(1, 1, /the name ! has no letter or digit that a URL can have \(rename the file\)/, 'categories/!.md'),
    ],
  },
  {
    name: 'a category title that is a number',
    files: { 'categories/people.md': lines('---', 'title: 7', '---') },
    expect: [errorAt(2, 1, /title is not a string.*quotes/)],
  },
]
