import { expect, test } from 'vitest'
import { postFields } from '@/lib/content/model/post-fields'
import type { Fields } from './fields'
import { meaningfulKeys } from './fields'
import { readFields } from './read-fields'

const fields = {
  title: { kind: 'text', required: true, meaning: 'The headline.' },
  tags: { kind: 'texts', meaning: 'Words.' },
  mark: { kind: 'verbatim', meaning: 'A mark.' },
  draft: { kind: 'switch', meaning: 'Whether it waits.' },
  date: { kind: 'date', meaning: 'When.' },
  start: { kind: 'readingPath', meaning: 'What to begin with.' },
  layout: { kind: 'ignored', meaning: 'There is one.' },
  url: { kind: 'unsupported', meaning: 'set slug:' },
  hidden: { kind: 'refused', meaning: 'write draft: true' },
} as const satisfies Fields

/** Reads a front matter that has a title, in UTC. */
function read(raw: Record<string, unknown>, timeZone = 'UTC') {
  return readFields({ title: 'A', ...raw }, fields, timeZone)
}

test('nothing is wrong with a front matter that holds what is required', () => {
  expect(read({})).toEqual({ values: { title: 'A' }, issues: [] })
})

test('a text is one line without white space around it', () => {
  expect(read({ title: '  The step\n  back ' }).values.title).toBe('The step back')
})

test('what is required and missing is named with its meaning', () => {
  expect(readFields({}, fields, 'UTC').issues).toEqual([
    { severity: 'error', path: [], message: 'title is missing', fix: 'add title: The headline.' },
  ])
})

test('a required key without a value is missing, at its line', () => {
  expect(read({ title: null }).issues).toMatchObject([{ path: ['title'], message: 'title is missing' }])
})

test('a key without a value is as good as none', () => {
  expect(read({ tags: null, date: null })).toEqual({ values: { title: 'A' }, issues: [] })
})

test('a switch without a value is an error: guessing might publish a draft', () => {
  expect(read({ draft: null }).issues).toMatchObject([{ path: ['draft'], fix: 'write draft: true or draft: false' }])
})

test('an empty text is an error at its key', () => {
  expect(read({ title: ' ' }).issues).toMatchObject([{ path: ['title'], message: 'title is empty' }])
})

test('a number where a text belongs wants quotes', () => {
  expect(read({ title: 1984 }).issues).toMatchObject([{ path: ['title'], fix: "put it in quotes: '1984'" }])
})

test('a list where a text belongs is an error', () => {
  expect(read({ title: ['A'] }).issues).toMatchObject([{ message: 'title is not a text: ["A"]' }])
})

test('a list of texts is read', () => {
  expect(read({ tags: ['one', ' two '] }).values.tags).toEqual(['one', 'two'])
})

test('a single text counts as a list of one', () => {
  expect(read({ tags: 'one and two' }).values.tags).toEqual(['one and two'])
})

test('an entry that is no text is named by its place, and the others stay', () => {
  const { values, issues } = read({ tags: ['one', 2, 'three'] })
  expect({ tags: values.tags, paths: issues.map(({ path }) => path) }).toEqual({
    tags: ['one', 'three'],
    paths: [['tags', 1]],
  })
})

test('a verbatim text keeps its white space', () => {
  expect(read({ mark: '\n\n\n' }).values.mark).toBe('\n\n\n')
})

test.each(['true', 'yes', 'on', 'Yes', 'ON', 'TRUE', ' yes ', true])('%o switches on', (written) => {
  expect(read({ draft: written }).values.draft).toBe(true)
})

test.each(['false', 'no', 'off', 'No', 'OFF', 'False', false])('%o switches off', (written) => {
  expect(read({ draft: written }).values.draft).toBe(false)
})

test.each(['maybe', '', 1])('%o is neither yes nor no', (written) => {
  expect(read({ draft: written })).toMatchObject({
    values: { title: 'A' },
    issues: [{ path: ['draft'], fix: 'write draft: true or draft: false' }],
  })
})

test('a date is read in the zone of the site', () => {
  expect(read({ date: '2022-04-04' }, 'Pacific/Auckland').values.date?.instant).toBe('2022-04-03T12:00:00Z')
})

test('a date that is none is an error with a cure', () => {
  expect(read({ date: '04/05/2022' }).issues).toEqual([
    {
      severity: 'error',
      path: ['date'],
      message: 'date: 04/05/2022 is ambiguous',
      fix: 'write 2022-05-04 or 2022-04-05',
    },
  ])
})

test('a number where a date belongs is an error', () => {
  expect(read({ date: 2022 }).issues).toMatchObject([{ path: ['date'], message: 'date is not a date: 2022' }])
})

test('a reading path names posts, each alone or with a note', () => {
  const start = ['one', { post: 'two' }, { post: ' three ', note: 'Why' }]
  expect(read({ start }).values.start).toEqual([{ post: 'one' }, { post: 'two' }, { post: 'three', note: 'Why' }])
})

test('a single slug is a reading path of one', () => {
  expect(read({ start: 'one' }).values.start).toEqual([{ post: 'one' }])
})

test.each([[7], [''], [{ note: 'Why' }], [['one']]])('%o on a reading path names no post', (entry) => {
  expect(read({ start: ['one', entry] })).toMatchObject({
    values: { start: [{ post: 'one' }] },
    issues: [{ severity: 'error', path: ['start', 1] }],
  })
})

test('an unknown key on a reading path is an error at the key', () => {
  expect(read({ start: [{ post: 'one', notes: 'Why' }] }).issues).toMatchObject([
    { path: ['start', 0, 'notes'], message: 'unknown key notes in start' },
  ])
})

test('a key that is written elsewhere for its own sake is ignored knowingly', () => {
  expect(read({ layout: ['anything'] })).toEqual({ values: { title: 'A' }, issues: [] })
})

test('a key without effect here is a warning that says what to do instead', () => {
  expect(read({ url: '/old/' }).issues).toEqual([
    { severity: 'warning', path: ['url'], message: 'url has no effect here', fix: 'set slug:' },
  ])
})

test('a key that would have kept something from readers is an error', () => {
  expect(read({ hidden: true }).issues).toMatchObject([{ severity: 'error', path: ['hidden'] }])
})

test('a key that would have kept something from readers, but is switched off, is no error', () => {
  expect(read({ hidden: false }).issues).toEqual([])
})

test('an unknown key is an error that names the nearest known one', () => {
  expect(read({ drfat: true }).issues).toEqual([
    { severity: 'error', path: ['drfat'], message: 'unknown key drfat', fix: 'did you mean draft?' },
  ])
})

test('where no known key is near, all that have an effect are named', () => {
  const fix = 'known keys: title, tags, mark, draft, date, start'
  expect(read({ wordpress_id: 7 }).issues).toMatchObject([{ message: 'unknown key wordpress_id', fix }])
})

test('a key that has no effect is never what was meant', () => {
  expect(read({ layuot: 'post' }).issues).not.toMatchObject([{ fix: 'did you mean layout?' }])
})

test('an unknown key is an error even without a value', () => {
  expect(read({ drfat: null }).issues).toMatchObject([{ message: 'unknown key drfat' }])
})

test.each(['constructor', 'toString'])('%s, which every object has, is an unknown key like any other', (key) => {
  expect(read({ [key]: 'x' }).issues).toMatchObject([{ message: `unknown key ${key}` }])
})

test('every problem is collected', () => {
  const { issues } = read({ title: 7, draft: 'maybe', date: 'tomorrow', drfat: 1 })
  expect(issues.map(({ path }) => path)).toEqual([['title'], ['draft'], ['date'], ['drfat']])
})

test.each(['layout', 'type', 'excerpt_separator', 'weight', 'toc', 'author', 'categories', 'date', 'title'])(
  'a post may carry %s, as Jekyll and Hugo write it',
  (key) => {
    expect(Object.keys(postFields)).toContain(key)
  },
)

test('keys without an effect are not among those an author may use', () => {
  expect(meaningfulKeys(fields)).toEqual(['title', 'tags', 'mark', 'draft', 'date', 'start'])
})
