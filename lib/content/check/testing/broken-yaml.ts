import { type ContentCase, errorAt, keys } from './content-case'

/** Front matter that is no YAML, by slips that look harmless. The first key stands on line 2. */
export const brokenYaml: ContentCase[] = [
  {
    name: 'a colon in a title without quotes',
    files: { 'posts/colon.md': keys('title: Hiring: the second week', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /colon.*quotes/)],
  },
  {
    name: 'no space behind the colon of a key',
    files: { 'posts/no-space.md': keys('title:A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /colon/)],
  },
  {
    name: 'no space behind the colon of the last key',
    files: { 'posts/no-space-at-the-end.md': keys('title: A plan', 'date: 2022-04-04', 'draft:true') },
    expect: [errorAt(4, 1, /colon/)],
  },
  {
    name: 'a space that does not break, behind the colon',
    files: { 'posts/no-break-space.md': keys('title:\u00a0A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /colon/)],
  },
  {
    name: 'a key without a colon',
    files: { 'posts/no-colon.md': keys('title: A plan', 'draft', 'date: 2022-04-04') },
    expect: [errorAt(3, 1, /colon/)],
  },
  {
    name: 'a double quote that is never closed',
    files: { 'posts/double-quote.md': keys('title: "A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /close the quote/)],
  },
  {
    name: 'a single quote that is never closed',
    files: { 'posts/single-quote.md': keys("title: 'A plan", 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /close the quote/)],
  },
  {
    name: 'an apostrophe in single quotes',
    files: { 'posts/apostrophe.md': keys("title: 'It's a plan'", 'date: 2022-04-04') },
    expect: [errorAt(2, 12, /quote/)],
  },
  {
    name: 'words behind a quoted title',
    files: { 'posts/words-behind-quotes.md': keys('title: "Plans" and other words', 'date: 2022-04-04') },
    expect: [errorAt(2, 16, /quote/)],
  },
  {
    name: 'a backslash in double quotes',
    files: { 'posts/backslash.md': keys('title: "C:\\plans"', 'date: 2022-04-04') },
    expect: [errorAt(2, 11, /backslash/)],
  },
  {
    name: 'a bracket that is never closed',
    files: { 'posts/bracket.md': keys('title: A plan', 'date: 2022-04-04', 'tags: [pens, paper') },
    expect: [errorAt(4, 7, /bracket/)],
  },
  {
    name: 'a bracket that is never closed, with keys below it',
    files: { 'posts/bracket-above.md': keys('tags: [pens, paper', 'title: A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 7, /bracket/)],
  },
  {
    name: 'a bracket too many',
    files: { 'posts/bracket-too-many.md': keys('title: A plan', 'date: 2022-04-04', 'tags: [pens, paper]]') },
    expect: [errorAt(4, 20, /signs of YAML|bracket/)],
  },
  {
    name: 'a tab',
    files: { 'posts/tab.md': keys('title: A plan', 'date: 2022-04-04', 'tags:', '\t- pens') },
    expect: [errorAt(5, 1, /no tabs/)],
  },
  {
    name: 'a key that is indented',
    files: { 'posts/indented-key.md': keys('title: A plan', '  date: 2022-04-04') },
    expect: [errorAt(3, 3, /first column/)],
  },
  {
    name: 'entries that are not indented alike',
    files: { 'posts/uneven-entries.md': keys('title: A plan', 'date: 2022-04-04', 'tags:', '  - pens', ' - paper') },
    expect: [errorAt(6, 2, /indented alike/)],
  },
  {
    name: 'a key twice',
    files: { 'posts/twice-title.md': keys('title: A plan', 'date: 2022-04-04', 'title: Another plan') },
    expect: [errorAt(4, 1, /once/)],
  },
  {
    name: 'two keys twice',
    files: { 'posts/twice-two.md': keys('title: A plan', 'date: 2022-04-04', 'date: 2022-04-05', 'title: No plan') },
    expect: [errorAt(4, 1, /once/), errorAt(5, 1, /once/)],
  },
  {
    name: 'a title in asterisks',
    files: { 'posts/asterisks.md': keys('title: *important*', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that begins with an asterisk',
    files: { 'posts/asterisk.md': keys('date: 2022-04-04', 'title: *x') },
    expect: [errorAt(3, 8, /quotes/)],
  },
  {
    name: 'a title that begins with an ampersand',
    files: { 'posts/ampersand.md': keys('title: &more', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is missing.*behind the colon/)],
  },
  {
    name: 'a title that begins with an at sign',
    files: { 'posts/at-sign.md': keys('title: @x', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that begins with a backtick',
    files: { 'posts/backtick.md': keys('title: `git push` to publish', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that begins with a per cent sign',
    files: { 'posts/per-cent.md': keys('title: %x', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that begins with an exclamation mark',
    files: { 'posts/exclamation.md': keys('title: !important', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that begins with a hyphen',
    files: { 'posts/hyphen.md': keys('title: - A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that refers to itself',
    files: { 'posts/refers-to-itself.md': keys('title: &a [*a]', 'date: 2022-04-04') },
    expect: [errorAt(2, 12, /refers to itself.*quotes/)],
  },
  {
    name: 'a title that begins with a hash',
    files: { 'posts/hash.md': keys('title: #1 priority', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /#1 for a comment.*quotes/)],
  },
  {
    name: 'tags with hashes',
    files: { 'posts/hashtags.md': keys('title: A plan', 'date: 2022-04-04', 'tags: #pens #paper') },
    expect: [errorAt(4, 7, /#pens for a comment.*\[one, two\]/)],
  },
  {
    name: 'three dots, with which YAML ends too',
    files: { 'posts/three-dots.md': keys('title: A plan', 'date: 2022-04-04', '...', 'Some text.') },
    expect: [errorAt(5, 1, /three dots/)],
  },
  {
    name: 'a merge that left both titles',
    files: {
      'posts/merged-titles.md': keys(
        '<<<<<<< HEAD',
        'title: A plan',
        '=======',
        'title: Another plan',
        '>>>>>>> main',
        'date: 2022-04-04',
      ),
    },
    expect: [errorAt(2, 1, /merge/), errorAt(6, 1, /merge/)],
  },
]
