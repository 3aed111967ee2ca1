import { expect, test } from 'vitest'
import { readFrontMatter } from './read-front-matter'

function read(text: string, options?: Parameters<typeof readFrontMatter>[2]) {
  return readFrontMatter('a.md', text, options)
}

test('reads YAML, TOML and JSON alike', () => {
  const texts = [
    '---\ntitle: A plan\ndate: 2020-01-02\ntags: [a, b]\n---\nText.\n',
    '+++\ntitle = "A plan"\ndate = 2020-01-02\ntags = ["a", "b"]\n+++\nText.\n',
    '{\n  "title": "A plan",\n  "date": "2020-01-02",\n  "tags": ["a", "b"]\n}\nText.\n',
  ]
  for (const text of texts) {
    const { frontMatter, body, bodyLine, notes } = read(text)
    expect(frontMatter.values).toEqual({ title: 'A plan', date: '2020-01-02', tags: ['a', 'b'] })
    expect([body, text.split('\n')[bodyLine - 1], notes]).toEqual(['Text.\n', 'Text.', []])
    expect(text.split('\n')[frontMatter.getLine('date') - 1]).toContain('date')
  }
})

test('keeps the offset of a date in TOML', () => {
  expect(read('+++\ndate = 2019-12-02T06:09:26-07:00\n+++\n').frontMatter.values.date).toBe('2019-12-02T06:09:26-07:00')
})

test('accepts a byte-order mark, CRLF, and an end of three dots', () => {
  expect(read('\uFEFF---\r\ntitle: A\r\n...\r\nText.\r\n', { allowDots: true })).toMatchObject({
    frontMatter: { values: { title: 'A' } },
    body: 'Text.\n',
    bodyLine: 4,
  })
})

test('empty lines before the front matter are allowed in Hugo alone', () => {
  const text = '\n\n---\ntitle: A\n---\nText.'
  expect(read(text, { allowLeadingLines: true }).frontMatter.values).toEqual({ title: 'A' })
  expect(read(text)).toMatchObject({ body: text })
})

test('all of a file without a front matter is its body', () => {
  expect(read('Text.\n---\nMore.')).toMatchObject({
    body: 'Text.\n---\nMore.',
    bodyLine: 1,
    notes: [],
  })
})

test('the text of a front matter that is never closed is kept', () => {
  const { body, notes } = read('---\ntitle: A\n\nText.')
  expect(body).toBe('---\ntitle: A\n\nText.')
  expect(notes).toMatchObject([{ outcome: 'lost', line: 1, message: 'the front matter is never closed' }])
})

test.each([
  ['a quote that goes on below without an indent', 'title: "A long\nplan"', { title: 'A long plan' }],
  ['a tab', 'author:\n\tname: Ada', { author: { name: 'Ada' } }],
  ['a title with a colon', 'title: Plans: a list\ndate: 2020-01-02', { title: 'Plans: a list', date: '2020-01-02' }],
  ['a title that begins with @', 'title: @ada and me\nlayout: post', { title: '@ada and me', layout: 'post' }],
  ['fields below a tab', 'title: A\n\ttags: x\n\tlayout: post', { title: 'A', tags: 'x', layout: 'post' }],
  [
    'fields of a field',
    'title: A: b\nauthor:\n  name: Ada\n  url: x',
    { title: 'A: b', author: { name: 'Ada', url: 'x' } },
  ],
  ['a number and a boolean as a title', 'title: 2020\nslug: true # yes', { title: '2020', slug: 'true' }],
  ['a version as a title', 'title: 1.10', { title: '1.10' }],
  ['nothing', '', {}],
])('reads %s', (_, yaml, values) => {
  expect(read(`---\n${yaml}\n---\n`).frontMatter.values).toEqual(values)
})

test('says which field is not valid, and which is there twice', () => {
  const { frontMatter, notes } = read('---\nlayout: post\ntitle: Plans: a list\ntags: a\ntags: b\n---\n')
  expect(frontMatter.values.tags).toBe('b')
  expect(notes.map(({ line, message }) => [line, message])).toEqual([
    [5, 'tags is there twice; the last one counts'],
    [3, expect.stringMatching(/^title is not valid YAML \(.+\), so it is read as text$/)],
  ])
})

test('the case of fields does not matter in Hugo', () => {
  const { frontMatter } = read('---\nTitle: A\nTags: [b]\n---\n', { lowerCaseKeys: true })
  expect([frontMatter.values, frontMatter.getLine('tags')]).toEqual([{ title: 'A', tags: ['b'] }, 3])
})

test('tells whether a value is in quotes', () => {
  const { frontMatter } = read('---\ndate: "2020-01-02 03:04:05"\nupdated: 2020-01-02 03:04:05\n---\n')
  expect([frontMatter.isQuoted('date'), frontMatter.isQuoted('updated'), frontMatter.isQuoted('no')]).toEqual([
    true,
    false,
    false,
  ])
})

test('finds comments with their fields', () => {
  const { frontMatter } = read(
    '---\n# written on a train\ntitle: A\ndate: 2020-01-02 # or the day before\nurl: "#top"\n---\n',
  )
  expect(frontMatter.comments).toEqual([
    { text: 'written on a train', field: 'title' },
    { text: 'or the day before', field: 'date' },
  ])
})

test('a front matter that is not valid TOML is said with its line', () => {
  const { notes } = read('+++\ntitle = "A"\ndate = yesterday\n+++\nText.')
  expect(notes).toMatchObject([{ line: 3, message: expect.stringMatching(/^the front matter is not valid TOML/) }])
})
