import { type ContentCase, errorAt, lines } from './content-case'

/** Files without a front matter that can be read, by its fences, its format or the encoding of the file. */
export const invalidFrontMatter: ContentCase[] = [
  {
    name: 'TOML front matter (Hugo)',
    files: { 'posts/toml.md': lines('+++', 'title = "A plan"', '+++', 'Some text.') },
    expect: [errorAt(1, 1, /front matter is TOML.*YAML/)],
  },
  {
    name: 'JSON front matter (Hugo)',
    files: { 'posts/json.md': lines('{', '  "title": "A plan"', '}', '', 'Some text.') },
    expect: [errorAt(1, 1, /front matter is JSON.*YAML/)],
  },
  {
    name: 'a file without front matter',
    files: { 'posts/no-front-matter.md': lines('# A plan', '', 'Some text.') },
    expect: [errorAt(1, 1, /front matter is missing.*three hyphens/)],
  },
  {
    name: 'an empty line above the front matter',
    files: { 'posts/blank-line-first.md': lines('', '---', 'title: A plan', 'date: 2022-04-04', '---', 'Some text.') },
    expect: [errorAt(1, 1, /does not begin on the first line.*remove the empty lines/)],
  },
  {
    name: 'a space before the opening fence',
    files: { 'posts/space-first.md': lines(' ---', 'title: A plan', 'date: 2022-04-04', '---', 'Some text.') },
    expect: [errorAt(1, 1, /does not begin on the first line.*remove the space/)],
  },
  {
    name: 'fences of four hyphens',
    files: { 'posts/four-hyphens.md': lines('----', 'title: A plan', 'date: 2022-04-04', '----', 'Some text.') },
    expect: [errorAt(1, 1, /first line is ----.*three hyphens/)],
  },
  {
    name: 'an opening fence autocorrected to a dash',
    files: { 'posts/em-dash.md': lines('—-', 'title: A plan', 'date: 2022-04-04', '—-', 'Some text.') },
    expect: [errorAt(1, 1, /three hyphens/)],
  },
  {
    name: 'front matter that is never closed',
    files: { 'posts/never-closed.md': lines('---', 'title: A plan', 'date: 2022-04-04', '', 'Some text.') },
    expect: [errorAt(1, 1, /never closed.*line 4/)],
  },
  {
    name: 'front matter closed only by a horizontal rule in the body',
    files: {
      'posts/closed-by-a-rule.md': lines(
        '---',
        'title: A plan',
        'date: 2022-04-04',
        '',
        'We begin.',
        '',
        '---',
        'And end.',
      ),
    },
    expect: [errorAt(4, 1, /never closed.*line 4/)],
  },
  {
    name: 'text after the closing fence',
    files: { 'posts/closed-with-text.md': lines('---', 'title: A plan', 'date: 2022-04-04', '--- Some text.') },
    expect: [errorAt(4, 1, /begins with ---.*exactly three hyphens/)],
  },
  {
    name: 'a closing fence of four hyphens',
    files: { 'posts/closed-with-four.md': lines('---', 'title: A plan', 'date: 2022-04-04', '----', 'Some text.') },
    expect: [errorAt(4, 1, /begins with ---.*exactly three hyphens/)],
  },
  {
    name: 'front matter that is a sentence',
    files: { 'posts/sentence.md': lines('---', 'A plan', '---', 'Some text.') },
    expect: [errorAt(2, 1, /no fields.*field: value/)],
  },
  {
    name: 'front matter that is a list',
    files: { 'posts/list.md': lines('---', '- title', '- date', '---', 'Some text.') },
    expect: [errorAt(2, 1, /no fields.*field: value/)],
  },
  {
    name: 'empty front matter',
    files: { 'posts/nothing-in-it.md': lines('---', '---', 'Some text.') },
    expect: [errorAt(1, 1, /date is missing/), errorAt(1, 1, /title is missing/)],
  },
  {
    name: 'carriage returns as line ends (classic Mac OS)',
    files: { 'posts/carriage-returns.md': '---\rtitle: A plan\rdate: 2022-04-04\r---\rSome text.\r' },
    expect: [errorAt(1, 1, /line ends are bare carriage returns.*LF/)],
  },
  {
    name: 'an empty file',
    files: { 'posts/empty-file.md': '' },
    expect: [errorAt(1, 1, /front matter is missing/)],
  },
  {
    name: 'a file that is only a byte-order mark',
    files: { 'posts/only-a-bom.md': Uint8Array.of(0xef, 0xbb, 0xbf) },
    expect: [errorAt(1, 1, /front matter is missing/)],
  },
  {
    name: 'a UTF-16 file',
    files: { 'posts/utf-16.md': Buffer.from('\uFEFF---\ntitle: A plan\n---\nSome text.\n', 'utf16le') },
    expect: [errorAt(1, 1, /not UTF-8.*UTF-16/)],
  },
  {
    name: 'a UTF-16 file without a byte-order mark',
    files: { 'posts/utf-16-unmarked.md': Buffer.from('---\ntitle: A plan\n---\nSome text.\n', 'utf16le') },
    expect: [errorAt(1, 2, /zero byte/)],
  },
  {
    name: 'Latin-1 in the body',
    files: {
      'posts/latin-1.md': Buffer.from('---\ntitle: A plan\ndate: 2022-04-04\n---\nIn a small café.\n', 'latin1'),
    },
    expect: [errorAt(5, 15, /not UTF-8.*save/)],
  },
  {
    name: 'Latin-1 after valid UTF-8 on the same line',
    files: {
      'posts/half-latin-1.md': Buffer.concat([
        Buffer.from('---\r\ntitle: Ein Plan für später '),
        Buffer.from([0xe4]),
        Buffer.from('\r\ndate: 2022-04-04\r\n---\r\nSome text.\r\n'),
      ]),
    },
    expect: [errorAt(2, 28, /not UTF-8/)],
  },
  {
    name: 'a zero byte',
    files: { 'posts/zero-byte.md': lines('---', 'title: A plan', 'date: 2022-04-04', '---', 'Some\0text.') },
    expect: [errorAt(5, 5, /zero byte/)],
  },
]
