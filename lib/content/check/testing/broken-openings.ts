import { type ContentCase, errorAt, file } from './content-case'

/** Files whose front matter is not where, or not what, it should be. */
export const brokenOpenings: ContentCase[] = [
  {
    name: 'TOML front matter, as Hugo writes it too',
    files: { 'posts/toml.md': file('+++', 'title = "A plan"', '+++', 'Some text.') },
    expect: [errorAt(1, 1, /TOML.*YAML/)],
  },
  {
    name: 'JSON front matter',
    files: { 'posts/json.md': file('{', '  "title": "A plan"', '}', '', 'Some text.') },
    expect: [errorAt(1, 1, /JSON.*YAML/)],
  },
  {
    name: 'no front matter',
    files: { 'posts/no-front-matter.md': file('# A plan', '', 'Some text.') },
    expect: [errorAt(1, 1, /front matter is missing.*three hyphens/)],
  },
  {
    name: 'an empty line above the front matter',
    files: { 'posts/blank-line-first.md': file('', '---', 'title: A plan', 'date: 2022-04-04', '---', 'Some text.') },
    expect: [errorAt(1, 1, /remove the empty line/)],
  },
  {
    name: 'a space before the opening hyphens',
    files: { 'posts/space-first.md': file(' ---', 'title: A plan', 'date: 2022-04-04', '---', 'Some text.') },
    expect: [errorAt(1, 1, /space/)],
  },
  {
    name: 'four hyphens',
    files: { 'posts/four-hyphens.md': file('----', 'title: A plan', 'date: 2022-04-04', '----', 'Some text.') },
    expect: [errorAt(1, 1, /first line is ----.*three hyphens/)],
  },
  {
    name: 'hyphens that an autocorrection made a dash',
    files: { 'posts/em-dash.md': file('—-', 'title: A plan', 'date: 2022-04-04', '—-', 'Some text.') },
    expect: [errorAt(1, 1, /three hyphens/)],
  },
  {
    name: 'front matter that is never closed',
    files: { 'posts/never-closed.md': file('---', 'title: A plan', 'date: 2022-04-04', '', 'Some text.') },
    expect: [errorAt(1, 1, /never closed.*line 4/)],
  },
  {
    name: 'front matter that only a rule in the text closes',
    files: {
      'posts/closed-by-a-rule.md': file(
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
    expect: [errorAt(5, 1, /colon|closed/)],
  },
  {
    name: 'a closing line with text behind its hyphens',
    files: { 'posts/closed-with-text.md': file('---', 'title: A plan', 'date: 2022-04-04', '--- Some text.') },
    expect: [errorAt(4, 1, /begins with ---.*nothing else/)],
  },
  {
    name: 'a closing line of four hyphens',
    files: { 'posts/closed-with-four.md': file('---', 'title: A plan', 'date: 2022-04-04', '----', 'Some text.') },
    expect: [errorAt(4, 1, /begins with ---.*three hyphens/)],
  },
  {
    name: 'a sentence for a front matter',
    files: { 'posts/sentence.md': file('---', 'A plan', '---', 'Some text.') },
    expect: [errorAt(2, 1, /no keys.*key: value/)],
  },
  {
    name: 'a list for a front matter',
    files: { 'posts/list.md': file('---', '- title', '- date', '---', 'Some text.') },
    expect: [errorAt(2, 1, /no keys.*key: value/)],
  },
  {
    name: 'a front matter with nothing in it',
    files: { 'posts/nothing-in-it.md': file('---', '---', 'Some text.') },
    expect: [errorAt(1, 1, /date is missing/), errorAt(1, 1, /title is missing/)],
  },
  {
    name: 'the line ends of old Macs',
    files: { 'posts/carriage-returns.md': '---\rtitle: A plan\rdate: 2022-04-04\r---\rSome text.\r' },
    expect: [errorAt(1, 1, /line ends.*LF/)],
  },
  {
    name: 'an empty file',
    files: { 'posts/empty-file.md': '' },
    expect: [errorAt(1, 1, /front matter is missing/)],
  },
  {
    name: 'a file with nothing but a byte-order mark',
    files: { 'posts/only-a-bom.md': Uint8Array.of(0xef, 0xbb, 0xbf) },
    expect: [errorAt(1, 1, /front matter is missing/)],
  },
  {
    name: 'UTF-16',
    files: { 'posts/utf-16.md': Buffer.from('\uFEFF---\ntitle: A plan\n---\nSome text.\n', 'utf16le') },
    expect: [errorAt(1, 1, /not UTF-8.*UTF-16/)],
  },
  {
    name: 'UTF-16 without its mark, where every second byte is zero',
    files: { 'posts/utf-16-unmarked.md': Buffer.from('---\ntitle: A plan\n---\nSome text.\n', 'utf16le') },
    expect: [errorAt(1, 2, /zero byte/)],
  },
  {
    name: 'Latin-1 in the text',
    files: {
      'posts/latin-1.md': Buffer.from('---\ntitle: A plan\ndate: 2022-04-04\n---\nIn a small café.\n', 'latin1'),
    },
    expect: [errorAt(5, 15, /not UTF-8.*save/)],
  },
  {
    name: 'Latin-1 behind letters that are UTF-8',
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
    files: { 'posts/zero-byte.md': file('---', 'title: A plan', 'date: 2022-04-04', '---', 'Some\0text.') },
    expect: [errorAt(5, 5, /zero byte/)],
  },
]
