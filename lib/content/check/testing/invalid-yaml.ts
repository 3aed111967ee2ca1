import { type ContentCase, errorAt, withFields } from './content-case'

/** Front matter that is not YAML because of a mistake that looks harmless. The first field is on line 2. */
export const invalidYaml: ContentCase[] = [
  {
    name: 'an unquoted title with a colon',
    files: { 'posts/colon.md': withFields('title: Hiring: the second week', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /colon.*quotes/)],
  },
  {
    name: 'a field without a space after its colon',
    files: { 'posts/no-space.md': withFields('title:A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /colon/)],
  },
  {
    name: 'the last field without a space after its colon',
    files: { 'posts/no-space-at-the-end.md': withFields('title: A plan', 'date: 2022-04-04', 'draft:true') },
    expect: [errorAt(4, 1, /colon/)],
  },
  {
    name: 'a non-breaking space after a colon',
    files: { 'posts/no-break-space.md': withFields('title:\u00a0A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /colon/)],
  },
  {
    name: 'a field without a colon',
    files: { 'posts/no-colon.md': withFields('title: A plan', 'draft', 'date: 2022-04-04') },
    expect: [errorAt(3, 1, /colon/)],
  },
  {
    name: 'a double quote that is never closed',
    files: { 'posts/double-quote.md': withFields('title: "A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /close the quote/)],
  },
  {
    name: 'a single quote that is never closed',
    files: { 'posts/single-quote.md': withFields("title: 'A plan", 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /close the quote/)],
  },
  {
    name: 'an unescaped apostrophe in single quotes',
    files: { 'posts/apostrophe.md': withFields("title: 'It's a plan'", 'date: 2022-04-04') },
    expect: [errorAt(2, 12, /quote/)],
  },
  {
    name: 'text after a quoted title',
    files: { 'posts/words-behind-quotes.md': withFields('title: "Plans" and other words', 'date: 2022-04-04') },
    expect: [errorAt(2, 16, /quote/)],
  },
  {
    name: 'an unescaped backslash in double quotes',
    files: { 'posts/backslash.md': withFields('title: "C:\\plans"', 'date: 2022-04-04') },
    expect: [errorAt(2, 11, /backslash/)],
  },
  {
    name: 'a bracket that is never closed',
    files: { 'posts/bracket.md': withFields('title: A plan', 'date: 2022-04-04', 'tags: [pens, paper') },
    expect: [errorAt(4, 7, /bracket/)],
  },
  {
    name: 'a bracket that is never closed, with fields below it',
    files: { 'posts/bracket-above.md': withFields('tags: [pens, paper', 'title: A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 7, /bracket/)],
  },
  {
    name: 'a superfluous bracket',
    files: { 'posts/bracket-too-many.md': withFields('title: A plan', 'date: 2022-04-04', 'tags: [pens, paper]]') },
    expect: [errorAt(4, 20, /Unexpected flow-seq-end.*YAML syntax/)],
  },
  {
    name: 'indentation with a tab',
    files: { 'posts/tab.md': withFields('title: A plan', 'date: 2022-04-04', 'tags:', '\t- pens') },
    expect: [errorAt(5, 1, /does not allow tabs/)],
  },
  {
    name: 'an indented field',
    files: { 'posts/indented-key.md': withFields('title: A plan', '  date: 2022-04-04') },
    expect: [errorAt(3, 3, /first column/)],
  },
  {
    name: 'list entries with uneven indentation',
    files: {
      'posts/uneven-entries.md': withFields('title: A plan', 'date: 2022-04-04', 'tags:', '  - pens', ' - paper'),
    },
    expect: [errorAt(6, 2, /indent the entries of a list alike/)],
  },
  {
    name: 'a duplicate field',
    files: { 'posts/twice-title.md': withFields('title: A plan', 'date: 2022-04-04', 'title: Another plan') },
    expect: [errorAt(4, 1, /each field once/)],
  },
  {
    name: 'two duplicate fields',
    files: {
      'posts/twice-two.md': withFields('title: A plan', 'date: 2022-04-04', 'date: 2022-04-05', 'title: No plan'),
    },
    expect: [errorAt(4, 1, /each field once/), errorAt(5, 1, /each field once/)],
  },
  {
    name: 'a title in asterisks',
    files: { 'posts/asterisks.md': withFields('title: *important*', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /\*important\* as a reference to nothing.*quotes/)],
  },
  {
    name: 'a title that begins with an asterisk',
    files: { 'posts/asterisk.md': withFields('date: 2022-04-04', 'title: *x') },
    expect: [errorAt(3, 8, /\*x as a reference to nothing.*quotes/)],
  },
  {
    name: 'a title that begins with an ampersand',
    files: { 'posts/ampersand.md': withFields('title: &more', 'date: 2022-04-04') },
    expect: [errorAt(2, 1, /title is missing.*after the colon/)],
  },
  {
    name: 'a title that begins with an at sign',
    files: { 'posts/at-sign.md': withFields('title: @x', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that begins with a backtick',
    files: { 'posts/backtick.md': withFields('title: `git push` to publish', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that begins with a percent sign',
    files: { 'posts/per-cent.md': withFields('title: %x', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that begins with an exclamation mark',
    files: { 'posts/exclamation.md': withFields('title: !important', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a title that begins with a hyphen',
    files: { 'posts/hyphen.md': withFields('title: - A plan', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /quotes/)],
  },
  {
    name: 'a YAML alias to the list that contains it',
    files: { 'posts/refers-to-itself.md': withFields('title: &a [*a]', 'date: 2022-04-04') },
    expect: [errorAt(2, 12, /reference to itself.*quotes/)],
  },
  {
    name: 'a title that begins with a hash',
    files: { 'posts/hash.md': withFields('title: #1 priority', 'date: 2022-04-04') },
    expect: [errorAt(2, 8, /#1 as a comment.*quotes/)],
  },
  {
    name: 'tags written as hashtags',
    files: { 'posts/hashtags.md': withFields('title: A plan', 'date: 2022-04-04', 'tags: #pens #paper') },
    expect: [errorAt(4, 7, /#pens as a comment.*\[one, two\]/)],
  },
  {
    name: 'a YAML document end marker (three dots)',
    files: { 'posts/three-dots.md': withFields('title: A plan', 'date: 2022-04-04', '...', 'Some text.') },
    expect: [errorAt(5, 1, /three dots/)],
  },
  {
    name: 'merge conflict markers in the front matter',
    files: {
      'posts/merged-titles.md': withFields(
        '<<<<<<< HEAD',
        'title: A plan',
        '=======',
        'title: Another plan',
        '>>>>>>> main',
        'date: 2022-04-04',
      ),
    },
    expect: [errorAt(2, 1, /unresolved merge conflict/), errorAt(6, 1, /unresolved merge conflict/)],
  },
]
