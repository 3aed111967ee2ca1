import { type ContentCase, errorAt, file, keys } from './content-case'

/** What belongs to no topic, category or series that could be. */
export const brokenTaxonomy: ContentCase[] = [
  {
    name: 'a misspelt topic in second place',
    files: { 'posts/second-topic.md': keys('title: A plan', 'date: 2022-04-04', 'topics: [hiring, hirring]') },
    expect: [errorAt(4, 18, /unknown topic hirring \(did you mean hiring\?\)/)],
  },
  {
    name: 'a misspelt topic on a line of its own',
    files: {
      'posts/listed-topic.md': keys('title: A plan', 'date: 2022-04-04', 'topics:', '  - hiring', '  - hirring'),
    },
    expect: [errorAt(6, 5, /unknown topic hirring \(did you mean hiring\?\)/)],
  },
  {
    name: 'a misspelt topic behind one that is none',
    files: { 'posts/number-first.md': keys('title: A plan', 'date: 2022-04-04', 'topics: [5, {post: a}, hirring]') },
    expect: [
      errorAt(4, 10, /an entry of topics is not a text: 5/),
      errorAt(4, 13, /an entry of topics is not a text: \{"post":"a"\}/),
      errorAt(4, 24, /unknown topic hirring/),
    ],
  },
  {
    name: 'a topic with a colon in it',
    files: { 'posts/topic-with-colon.md': keys('title: A plan', 'date: 2022-04-04', 'topics:', '  - Hiring: first') },
    expect: [errorAt(5, 5, /an entry of topics is not a text/)],
  },
  {
    name: 'a tag that is a number',
    files: { 'posts/tag-number.md': keys('title: A plan', 'date: 2022-04-04', 'tags: [pens, 2022]') },
    expect: [errorAt(4, 14, /an entry of tags is not a text.*quotes: '2022'/)],
  },
  {
    name: 'a category without a letter',
    files: { 'posts/category-of-signs.md': keys('title: A plan', 'date: 2022-04-04', "categories: '???'") },
    expect: [errorAt(4, 1, /category \?\?\?.*choose a word/)],
  },
  {
    name: 'a place in a series that is none',
    files: { 'posts/part-half.md': keys('title: Half', 'date: 2022-04-04', 'series: Halves', 'seriesOrder: 1.5') },
    expect: [errorAt(5, 1, /seriesOrder is not a place in an order: 1\.5.*whole number/)],
  },
  {
    name: 'a place in no series',
    files: { 'posts/part-of-nothing.md': keys('title: Nothing', 'date: 2022-04-04', 'seriesOrder: 1') },
    expect: [errorAt(4, 1, /seriesOrder without a series.*add series/)],
  },
  {
    name: 'a part without a number among numbered ones',
    files: {
      'posts/part-unnumbered.md': keys('title: Some part', 'date: 2022-04-04', 'series: Numbers'),
      'posts/part-numbered.md': keys('title: Part one', 'date: 2022-04-04', 'series: Numbers', 'seriesOrder: 1'),
    },
    expect: [errorAt(4, 1, /parts of Numbers are numbered.*seriesOrder: 2/)],
  },
  {
    name: 'a number in a series twice',
    files: {
      'posts/part-twin.md': keys('title: B', 'date: 2022-04-04', 'series: Twins', 'seriesOrder: 1'),
      'posts/part-first.md': keys('title: A', 'date: 2022-04-04', 'series: Twins', 'seriesOrder: 1'),
    },
    expect: [errorAt(5, 1, /posts\/part-first\.md is part 1 of Twins too.*seriesOrder: 2/)],
  },
  {
    name: 'a post in two series',
    files: { 'posts/part-of-two.md': keys('title: Two', 'date: 2022-04-04', 'series: [Tea, Cake]') },
    expect: [errorAt(4, 15, /part of one series/)],
  },
  {
    name: 'a topic without a description',
    files: { 'topics/undescribed.md': keys('title: Undescribed') },
    expect: [errorAt(1, 1, /description is missing.*add description/)],
  },
  {
    name: 'a topic with another’s alias',
    files: { 'topics/other-alias.md': keys('title: Recruitment', 'description: The same.', 'aliases: Recruiting') },
    expect: [errorAt(4, 1, /Recruiting already names .*topics\/hiring\.md/)],
  },
  {
    name: 'a topic with another’s name among its aliases',
    files: {
      'topics/other-name.md': keys('title: Interviews', 'description: The same.', 'aliases: [talks, Hiring]'),
    },
    expect: [errorAt(4, 18, /Hiring already names .*topics\/hiring\.md/)],
  },
  {
    name: 'a reading path that names no post',
    files: { 'topics/path-to-nowhere.md': keys('title: Paths', 'description: Where to.', 'start:', '  - a-god-post') },
    expect: [errorAt(5, 5, /names no post: a-god-post \(did you mean a-good-post\?\)/)],
  },
  {
    name: 'a reading path that names a post twice',
    files: {
      'topics/path-in-a-circle.md': keys(
        'title: Circles',
        'description: Round and round.',
        'start:',
        '  - a-good-post',
        '  - { post: a-good-post, note: It is that good. }',
      ),
    },
    expect: [errorAt(6, 5, /a-good-post stands on the path twice.*remove/)],
  },
  {
    name: 'a reading path with a key it does not have',
    files: {
      'topics/path-with-reasons.md': keys(
        'title: Reasons',
        'description: Why.',
        'start:',
        '  - { post: a-good-post, why: It is good. }',
      ),
    },
    expect: [errorAt(5, 26, /unknown key why in start.*note/)],
  },
  {
    name: 'a reading path with an entry for nothing',
    files: {
      'topics/path-with-a-gap.md': keys(
        'title: Gaps',
        'description: Between.',
        'start:',
        "  - { post: '', note: Why? }",
      ),
    },
    expect: [errorAt(5, 5, /names no post.*slug/)],
  },
  {
    name: 'a category whose title is a number',
    files: { 'categories/people.md': file('---', 'title: 7', '---') },
    expect: [errorAt(2, 1, /title is not a text.*quotes/)],
  },
]
