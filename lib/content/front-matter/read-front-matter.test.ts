import { expect, test } from 'vitest'
import { postFields } from '@/lib/content/model/post'
import { aSource } from '@/lib/content/testing/builders'
import { type Fields, supportedKeys } from './fields'
import { isSourceFile, parseSourceFile } from './parse-source-file'
import { readFrontMatter } from './read-front-matter'

const FILE = 'posts/a.md'

const fields = {
  title: { kind: 'string', required: true, description: 'The headline.' },
  tags: { kind: 'stringList', description: 'Words.' },
  mark: { kind: 'rawString', description: 'A mark.' },
  draft: { kind: 'boolean', description: 'Whether it is a draft.' },
  date: { kind: 'date', description: 'When.' },
  order: { kind: 'positiveInteger', description: 'Which part.' },
  translations: { kind: 'translations', description: 'In other languages.' },
  start: { kind: 'readingPath', description: 'What to begin with.' },
  license: { kind: 'license', description: 'What readers may do.' },
  layout: { kind: 'ignored', description: 'There is one.' },
  url: { kind: 'warned', description: 'set slug:' },
  hidden: { kind: 'rejected', description: 'write draft: true' },
} as const satisfies Fields

/** Reads a front matter with a title, on line 2, and these fields, from line 3. */
function read(frontMatter: Record<string, unknown>, timeZone = 'UTC') {
  return readFrontMatter(aSource(FILE, { title: 'A', ...frontMatter }), fields, timeZone)
}

/** Reads a front matter as it is written, from line 2. */
function readYaml(yaml: string) {
  const source = parseSourceFile(FILE, `---\n${yaml}\n---\nText`)
  if (!isSourceFile(source)) throw new Error(source.map(({ message }) => message).join('\n'))
  return readFrontMatter(source, fields, 'UTC')
}

test('reads a front matter with its required fields, and reports nothing', () => {
  expect(read({})).toMatchObject({ file: FILE, values: { title: 'A' }, issues: [] })
})

test('trims a string, and puts it on one line', () => {
  expect(read({ title: '  The step\n  back ' }).values.title).toBe('The step back')
})

test('reports a missing required field, with its description', () => {
  expect(readFrontMatter(aSource(FILE, {}), fields, 'UTC').issues).toEqual([
    { file: FILE, severity: 'error', line: 1, column: 1, message: 'title is missing', fix: 'add title: The headline.' },
  ])
})

test('reports a required field without a value at the field', () => {
  expect(read({ title: null }).issues).toMatchObject([{ line: 2, column: 1, message: 'title is missing' }])
})

test('treats an optional field without a value as absent', () => {
  const { values, issues } = read({ tags: null, date: null })
  expect({ values, issues }).toEqual({ values: { title: 'A' }, issues: [] })
})

test('reports a boolean without a value, since guessing might publish a draft', () => {
  expect(read({ draft: null }).issues).toMatchObject([{ line: 3, column: 1, fix: 'write draft: true or draft: false' }])
})

test('reports an empty string', () => {
  expect(read({ title: ' ' }).issues).toMatchObject([{ line: 2, column: 1, message: 'title is empty' }])
})

test('suggests quotes for a number in the place of a string', () => {
  expect(read({ title: 1984 }).issues).toMatchObject([{ line: 2, column: 1, fix: "put it in quotes: '1984'" }])
})

test.each(['3.10', '0x1F', '0o17', '010', '1e3', '+1', 'True', 'Null', '~', '12345678901234567890'])(
  'suggests quotes for %s in the place of a string, as it is written',
  (written) => {
    expect(readYaml(`title: A\ntags:\n  - ${written}\n  - one`).issues).toMatchObject([
      { message: `an entry of tags is not a string: ${written}`, fix: `put it in quotes: '${written}'` },
    ])
  },
)

test('suggests quotes for an entry with a colon, as it is written', () => {
  expect(readYaml('title: A\ntags:\n  - Why: because').issues).toMatchObject([
    { fix: "put it in quotes: 'Why: because'" },
  ])
})

test('doubles single quotes in the quotes that it suggests', () => {
  expect(readYaml("title: A\ntags: [it's: so]").issues).toMatchObject([{ fix: "put it in quotes: 'it''s: so'" }])
})

test('suggests quotes for a required field whose value YAML reads as nothing', () => {
  expect(readYaml('title: Null').issues).toMatchObject([
    { message: 'title is missing', fix: "put it in quotes: 'Null'" },
  ])
})

test('suggests quotes for the slug on a reading path that YAML reads as a number', () => {
  const { issues } = readYaml('title: A\nstart: [007, { post: 3.10 }]')
  expect(issues.map(({ column, fix }) => [column, fix])).toEqual([
    [9, "put it in quotes: '007'"],
    [16, "put it in quotes: '3.10'"],
  ])
})

test('shows a value as it is written', () => {
  const { issues } = readYaml('title: A\ndate: 2022.10\norder: 1.50\ndraft: 0x1')
  expect(issues.map(({ message }) => message)).toEqual([
    'date is not a date: 2022.10',
    'order is not a whole number from 1: 1.50',
    'draft is neither yes nor no: 0x1',
  ])
})

test('reports an empty entry of a list', () => {
  expect(readYaml('title: A\ntags:\n  -\n  - one').issues).toMatchObject([
    { line: 4, message: 'an entry of tags is empty' },
  ])
})

test('reports a list in the place of a string', () => {
  expect(read({ title: ['A'] }).issues).toMatchObject([{ line: 2, message: 'title is not a string: ["A"]' }])
})

test('reads a list of strings', () => {
  expect(read({ tags: ['one', ' two '] }).values.tags).toEqual(['one', 'two'])
})

test('reads a single string as a list of one', () => {
  expect(read({ tags: 'one and two' }).values.tags).toEqual(['one and two'])
})

test('reports a list entry that is not a string at the entry, and keeps the others', () => {
  const { values, issues } = read({ tags: ['one', 2, 'three'] })
  expect(values.tags).toEqual(['one', 'three'])
  expect(issues).toMatchObject([{ line: 5, column: 5, message: 'an entry of tags is not a string: 2' }])
})

test('finds the position of an entry by its index among those that could be read', () => {
  const { getPosition, report, issues } = read({ tags: [1, 'two', 3, 'four'] })
  expect([getPosition(['tags', 0]), getPosition(['tags', 1])]).toEqual([
    { line: 5, column: 5 },
    { line: 7, column: 5 },
  ])
  report(['tags', 1], 'four is too many', 'remove it')
  expect(issues.at(-1)).toEqual({
    file: FILE,
    severity: 'error',
    line: 7,
    column: 5,
    message: 'four is too many',
    fix: 'remove it',
  })
})

test('keeps the white space of a raw string', () => {
  expect(read({ mark: '\n\n\n', draft: false }).values.mark).toBe('\n\n\n')
})

test.each(['true', 'yes', 'on', 'Yes', 'ON', 'TRUE', ' yes ', true])('reads %o as true', (written) => {
  expect(read({ draft: written }).values.draft).toBe(true)
})

test.each(['false', 'no', 'off', 'No', 'OFF', 'False', false])('reads %o as false', (written) => {
  expect(read({ draft: written }).values.draft).toBe(false)
})

test.each(['maybe', '', 1])('reports %o, which is neither yes nor no', (written) => {
  const { values, issues } = read({ draft: written })
  expect(values).toEqual({ title: 'A' })
  expect(issues).toMatchObject([{ line: 3, column: 1, fix: 'write draft: true or draft: false' }])
})

test('reads a date in the time zone of the site', () => {
  expect(read({ date: '2022-04-04' }, 'Pacific/Auckland').values.date?.instant).toBe('2022-04-03T12:00:00Z')
})

test('reports an invalid date, with a fix', () => {
  expect(read({ date: '04/05/2022' }).issues).toEqual([
    {
      file: FILE,
      severity: 'error',
      line: 3,
      column: 1,
      message: 'date: 04/05/2022 is ambiguous',
      fix: 'write 2022-05-04 or 2022-04-05',
    },
  ])
})

test('reports a number in the place of a date', () => {
  expect(read({ date: 2022 }).issues).toMatchObject([{ line: 3, column: 1, message: 'date is not a date: 2022' }])
})

test.each([1, 12, '3'])('reads %o as a positive integer', (written) => {
  expect(read({ order: written }).values.order).toBe(Number(written))
})

test.each([0, -1, 1.5, 'one', true])('reports %o, which is not a positive integer', (written) => {
  const { values, issues } = read({ order: written })
  expect(values).toEqual({ title: 'A' })
  expect(issues).toMatchObject([{ line: 3, column: 1, fix: 'write order: 1' }])
})

test('reads translations by language, and reports what is not a string', () => {
  const { values, issues } = read({ translations: { de: ' ein-schritt ', fr: 7 } })
  expect(values.translations).toEqual({ de: 'ein-schritt' })
  expect(issues).toMatchObject([{ line: 5, column: 3, message: 'an entry of translations is not a string: 7' }])
})

test('reads the entries of a reading path, each a slug alone or with a note', () => {
  const start = ['one', { post: 'two' }, { post: ' three ', note: 'Why' }]
  expect(read({ start }).values.start).toEqual([{ post: 'one' }, { post: 'two' }, { post: 'three', note: 'Why' }])
})

test('reads a single slug as a reading path of one', () => {
  expect(read({ start: 'one' }).values.start).toEqual([{ post: 'one' }])
})

test.each([[7], [''], [{ note: 'Why' }], [['one']]])('reports %o on a reading path, which names no post', (entry) => {
  const { values, issues } = read({ start: ['one', entry] })
  expect(values.start).toEqual([{ post: 'one' }])
  expect(issues).toMatchObject([
    { severity: 'error', line: 5, message: expect.stringMatching(/^an entry of start names no post/) },
  ])
})

test('reports an unknown field on a reading path at the field', () => {
  expect(read({ start: [{ post: 'one', notes: 'Why' }] }).issues).toMatchObject([
    { line: 5, column: 5, message: 'unknown field notes in start' },
  ])
})

test('ignores a field that has a meaning only elsewhere', () => {
  const { values, issues } = read({ layout: ['anything'] })
  expect({ values, issues }).toEqual({ values: { title: 'A' }, issues: [] })
})

test('warns of a field without an effect, and says what to do instead', () => {
  expect(read({ url: '/old/' }).issues).toEqual([
    { file: FILE, severity: 'warning', line: 3, column: 1, message: 'url has no effect here', fix: 'set slug:' },
  ])
})

test('reports a field that would hide something elsewhere', () => {
  expect(read({ hidden: true }).issues).toMatchObject([
    { severity: 'error', line: 3, column: 1, message: 'hidden is not supported', fix: 'write draft: true' },
  ])
})

test('accepts such a field if it is turned off', () => {
  expect(read({ hidden: false }).issues).toEqual([])
})

test('reports an unknown field, and suggests the nearest one', () => {
  expect(read({ drfat: true }).issues).toEqual([
    {
      file: FILE,
      severity: 'error',
      line: 3,
      column: 1,
      message: 'unknown field drfat',
      fix: 'did you mean draft?',
    },
  ])
})

test('lists the supported fields if none has a similar name', () => {
  const fix = 'known fields: title, tags, mark, draft, date, order, translations, start, license'
  expect(read({ wordpress_id: 7 }).issues).toMatchObject([{ message: 'unknown field wordpress_id', fix }])
})

test('never suggests a field without an effect', () => {
  const [issue] = read({ layuot: 'post' }).issues
  expect(issue?.message).toBe('unknown field layuot')
  expect(issue?.fix).not.toContain('layout')
})

test('reports an unknown field without a value', () => {
  expect(read({ drfat: null }).issues).toMatchObject([{ message: 'unknown field drfat' }])
})

test.each(['constructor', 'toString'])('reports %s, which every object inherits, as an unknown field', (key) => {
  expect(read({ [key]: 'x' }).issues).toMatchObject([{ line: 3, message: `unknown field ${key}` }])
})

test('reports every issue, in the order of the fields', () => {
  const { issues } = read({ title: 7, draft: 'maybe', date: 'tomorrow', drfat: 1 })
  expect(issues.map(({ line }) => line)).toEqual([2, 3, 4, 5])
})

test.each(['layout', 'type', 'excerpt_separator', 'weight', 'toc', 'author', 'categories', 'date', 'title'])(
  'allows a post to have the field %s of Jekyll and Hugo',
  (key) => {
    expect(Object.keys(postFields)).toContain(key)
  },
)

test('does not count fields without an effect among the supported ones', () => {
  expect(supportedKeys(fields)).toEqual([
    'title',
    'tags',
    'mark',
    'draft',
    'date',
    'order',
    'translations',
    'start',
    'license',
  ])
})

test.each(['CC-BY-4.0', 'CC0-1.0', 'none'])('reads the licence %s', (license) => {
  expect(read({ license })).toMatchObject({ values: { license }, issues: [] })
})

test.each([
  ['CC-BY-SA-4', '"CC-BY-SA-4"', 'did you mean CC-BY-SA-4.0?'],
  ['cc by 4.0', '"cc by 4.0"', 'did you mean CC-BY-4.0?'],
  ['nonne', '"nonne"', 'did you mean none?'],
  ['MIT', '"MIT"', expect.stringMatching(/^write one of CC-BY-4\.0, .*, CC0-1\.0, none$/)],
  [['CC-BY-4.0'], '["CC-BY-4.0"]', expect.stringMatching(/^write one of/)],
])('reports the unknown licence %j, with the one it most likely means', (license, shown, fix) => {
  const { values, issues } = read({ license })
  expect(values).not.toHaveProperty('license')
  expect(issues).toMatchObject([
    { file: FILE, line: 3, column: 1, message: `license is not the short name of a licence: ${shown}`, fix },
  ])
})
