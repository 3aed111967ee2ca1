import { expect, test } from 'vitest'
import { aContext, aDocument } from '@/lib/content/testing/builders'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { type ReadingContext, readPost } from './post'

type Given = { file?: string; rendered?: Partial<RenderedMarkdown>; context?: Partial<ReadingContext> }

/** Reads a post that has a title and a date. */
function read(frontMatter: Record<string, unknown> = {}, { file = 'posts/a-post.md', rendered, context }: Given = {}) {
  const document = aDocument(file, { title: 'A post', date: '2022-04-04', ...frontMatter }, rendered)
  return readPost(document, aContext(context))
}

test('a title and a date make a post', () => {
  expect(read()).toMatchObject({ entry: { title: 'A post', slug: 'a-post', state: 'published' }, issues: [] })
})

test('without a title there is no post', () => {
  const { entry, issues } = read({ title: undefined })
  expect({ entry, issues }).toMatchObject({ entry: undefined, issues: [{ message: 'title is missing' }] })
})

test.each([
  ['posts/the-step-back.md', 'the-step-back'],
  ['posts/2022-04-04-the-step-back.md', 'the-step-back'],
  ['posts/the-step-back/index.md', 'the-step-back'],
  ['posts/2022-04-04-the-step-back/index.md', 'the-step-back'],
  ['posts/The Step Back.md', 'the-step-back'],
])('the slug of %s is %s', (file, slug) => {
  expect(read({}, { file }).entry?.slug).toBe(slug)
})

test('a slug in the front matter goes before the file name', () => {
  expect(read({ slug: 'another' }, { file: 'posts/2022-04-04-a-post.md' }).entry?.slug).toBe('another')
})

test('a slug that cannot stand in an address is an error with one that can', () => {
  expect(read({ slug: 'Another Post' }).issues).toMatchObject([
    { at: { readKey: ['slug'] }, fix: 'write another-post' },
  ])
})

test('a file name without a letter for an address needs a slug', () => {
  expect(read({}, { file: 'posts/!!!.md' }).issues).toMatchObject([{ fix: 'add slug: a-few-words' }])
})

test('a date in the front matter goes before the one in the file name', () => {
  expect(read({ date: '2022-05-05' }, { file: 'posts/2022-04-04-a.md' }).entry?.date.day).toBe('2022-05-05')
})

test.each([undefined, null])('without a date in the front matter (%o) the file name has it', (date) => {
  expect(read({ date }, { file: 'posts/2022-04-04-a.md' }).entry?.date.day).toBe('2022-04-04')
})

test('the date in the file name is meant in the site’s zone', () => {
  const given = { file: 'posts/2022-04-04-a.md', context: { timeZone: 'Pacific/Auckland' } }
  expect(read({ date: undefined }, given).entry?.date.instant).toBe('2022-04-03T12:00:00Z')
})

test('a post without any date is an error', () => {
  expect(read({ date: undefined }).issues).toMatchObject([{ severity: 'error', message: 'the date is missing' }])
})

test('an impossible date in the file name is an error', () => {
  const { issues } = read({ date: undefined }, { file: 'posts/2022-02-30-a.md' })
  expect(issues).toMatchObject([{ message: 'the file name: 2022-02-30 does not exist' }])
})

test('a date that cannot be read is not replaced by the file name’s', () => {
  expect(read({ date: 'tomorrow' }, { file: 'posts/2022-04-04-a.md' }).entry).toBeUndefined()
})

test.each([{ draft: true }, { draft: 'yes' }, { draft: 'On' }, { published: false }, { published: 'No' }])(
  '%o makes a draft',
  (frontMatter) => {
    expect(read(frontMatter).entry?.state).toBe('draft')
  },
)

test.each([{ draft: false }, { draft: 'no' }, { published: true }, { published: 'yes' }, {}])(
  '%o makes no draft',
  (frontMatter) => {
    expect(read(frontMatter).entry?.state).toBe('published')
  },
)

test('either key alone is enough for a draft', () => {
  expect(read({ draft: true, published: true }).entry?.state).toBe('draft')
})

test('a date in the future schedules a post', () => {
  expect(read({ date: '2026-01-02' }).entry?.state).toBe('scheduled')
})

test.each([
  ['Pacific/Auckland', 'published'],
  ['UTC', 'scheduled'],
  ['America/Los_Angeles', 'scheduled'],
])('at noon UTC of the day before, a post of New Year’s Day in %s is %s', (timeZone, state) => {
  const context = { timeZone, now: '2025-12-31T12:00:00Z' }
  expect(read({ date: '2026-01-01T00:00:00Z' }, { context }).entry?.state).toBe(state)
})

test('publishDate holds a post back', () => {
  expect(read({ publishDate: '2026-02-01' }).entry).toMatchObject({
    state: 'scheduled',
    date: { day: '2022-04-04' },
    appears: { day: '2026-02-01' },
  })
})

test('a publishDate before the date does not bring a post forward', () => {
  expect(read({ date: '2026-02-01', publishDate: '2022-01-01' }).entry).toMatchObject({
    state: 'scheduled',
    appears: { day: '2026-02-01' },
  })
})

test.each(['updated', 'lastmod', 'last_modified_at'])('%s says when the post last changed', (key) => {
  expect(read({ [key]: '2023-01-01' }).entry?.updated?.day).toBe('2023-01-01')
})

test('updated goes before lastmod, and lastmod before last_modified_at', () => {
  const lastmod = { lastmod: '2023-01-02', last_modified_at: '2023-01-03' }
  const days = [lastmod, { ...lastmod, updated: '2023-01-01' }].map((given) => read(given).entry?.updated?.day)
  expect(days).toEqual(['2023-01-02', '2023-01-01'])
})

test('a post that changed on its own day was not updated', () => {
  expect(read({ lastmod: '2022-04-04 18:00' }).entry).not.toHaveProperty('updated')
})

const CUT = { rendered: { excerpt: 'The cut' } }

test.each([
  [{}, 'The cut'],
  [{ summary: 'The summary' }, 'The summary'],
  [{ excerpt: 'The excerpt', summary: 'The summary' }, 'The excerpt'],
  [{ description: 'The description' }, 'The cut'],
])('the excerpt of %o is %o', (frontMatter, excerpt) => {
  expect(read(frontMatter, CUT).entry?.excerpt).toBe(excerpt)
})

test.each([
  [{}, 'The cut'],
  [{ summary: 'The summary' }, 'The summary'],
  [{ excerpt: 'The excerpt' }, 'The excerpt'],
  [{ description: 'The description', excerpt: 'The excerpt' }, 'The description'],
])('the description of %o is %o', (frontMatter, description) => {
  expect(read(frontMatter, CUT).entry?.description).toBe(description)
})

test.each([
  [{ categories: 'Leadership' }, ['Leadership']],
  [{ categories: ['Leadership', 'People'] }, ['Leadership', 'People']],
  [{ category: 'Leadership' }, ['Leadership']],
  [{ categories: ['People'], category: 'Leadership' }, ['People', 'Leadership']],
  [{}, []],
])('%o names the categories %o', (frontMatter, names) => {
  expect(read(frontMatter).entry?.categoryNames).toEqual(names)
})

test('a post without a language is in the site’s', () => {
  expect(read().entry?.language).toBe('en-GB')
})

test('a post may be in a language of its own', () => {
  expect(read({ lang: 'ja' }).entry?.language).toBe('ja')
})

test('a language that is none is an error, and the site’s stands in', () => {
  expect(read({ lang: 'pt_BR' })).toMatchObject({
    entry: { language: 'en-GB' },
    issues: [{ at: { readKey: ['lang'] }, message: 'lang pt_BR is not a language tag' }],
  })
})

test.each(['canonical', 'canonicalURL', 'canonical_url'])('%s says where a post first appeared', (key) => {
  expect(read({ [key]: 'https://magazine.example/a b' }).entry?.canonicalUrl).toBe('https://magazine.example/a%20b')
})

test('an unknown key is an error of the file, at the key, with the nearest known key', () => {
  const issue = { file: 'posts/a-post.md', severity: 'error', message: 'unknown key catagories' }
  expect(read({ catagories: 'Leadership' }).issues).toEqual([
    { ...issue, fix: 'did you mean categories?', at: { key: ['catagories'] } },
  ])
})
