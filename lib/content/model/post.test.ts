import { expect, test } from 'vitest'
import { publicationState } from '@/lib/content/compile/publication'
import { aContext, aRendering, aSource } from '@/lib/content/testing/builders'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import type { ParseContext } from './kind'
import { parsePost } from './post'

type Given = { file?: string; rendered?: Partial<RenderedMarkdown>; context?: Partial<ParseContext> }

/** Parses a post that has a title, on line 2, a date, on line 3, and these fields, from line 4. */
function parse(frontMatter: Record<string, unknown> = {}, { file = 'posts/a-post.md', rendered, context }: Given = {}) {
  const source = aSource(file, { title: 'A post', date: '2022-04-04', ...frontMatter })
  return parsePost(source, aRendering(rendered), aContext(context))
}

/** The state of a post at the beginning of 2026, unless another moment is given. */
function getState({ entry }: ReturnType<typeof parse>, now = '2026-01-01T00:00:00Z') {
  return entry && publicationState(entry, now)
}

test('parses a file with a title and a date into a post', () => {
  const result = parse()
  expect(result).toMatchObject({ entry: { title: 'A post', slug: 'a-post', isDraft: false }, issues: [] })
  expect(getState(result)).toBe('published')
})

test('makes no post of a file without a title', () => {
  const { entry, issues } = parse({ title: undefined })
  expect(entry).toBeUndefined()
  expect(issues).toMatchObject([{ file: 'posts/a-post.md', line: 1, column: 1, message: 'title is missing' }])
})

test.each([
  ['posts/the-step-back.md', 'the-step-back'],
  ['posts/2022-04-04-the-step-back.md', 'the-step-back'],
  ['posts/the-step-back/index.md', 'the-step-back'],
  ['posts/2022-04-04-the-step-back/index.md', 'the-step-back'],
  ['posts/The Step Back.md', 'the-step-back'],
])('derives the slug of %s: %s', (file, slug) => {
  expect(parse({}, { file }).entry?.slug).toBe(slug)
})

test('prefers the slug in the front matter to the file name', () => {
  expect(parse({ slug: 'another' }, { file: 'posts/2022-04-04-a-post.md' }).entry?.slug).toBe('another')
})

test('reports a slug that a URL cannot have, and suggests one that it can', () => {
  expect(parse({ slug: 'Another Post' }).issues).toMatchObject([
    { line: 4, column: 1, severity: 'error', fix: 'write slug: another-post' },
  ])
})

test('asks for a slug if the file name has no letter for a URL', () => {
  const { entry, issues } = parse({}, { file: 'posts/!!!.md' })
  expect(entry).toBeUndefined()
  expect(issues).toMatchObject([{ line: 1, column: 1, fix: 'add slug: a-few-words' }])
})

test('prefers the date in the front matter to the one in the file name', () => {
  expect(parse({ date: '2022-05-05' }, { file: 'posts/2022-04-04-a.md' }).entry?.date.day).toBe('2022-05-05')
})

test.each([undefined, null])('takes the date from the file name if the date in the front matter is %s', (date) => {
  expect(parse({ date }, { file: 'posts/2022-04-04-a.md' }).entry?.date.day).toBe('2022-04-04')
})

test('reads the date in a file name in the time zone of the site', () => {
  const given = { file: 'posts/2022-04-04-a.md', context: { timeZone: 'Pacific/Auckland' } }
  expect(parse({ date: undefined }, given).entry?.date.instant).toBe('2022-04-03T12:00:00Z')
})

test('reports a post without a date', () => {
  expect(parse({ date: undefined }).issues).toMatchObject([
    { line: 1, column: 1, severity: 'error', message: 'the date is missing' },
  ])
})

test('reports an impossible date in the file name', () => {
  const { issues } = parse({ date: undefined }, { file: 'posts/2022-02-30-a.md' })
  expect(issues).toMatchObject([{ line: 1, column: 1, message: 'the file name: 2022-02-30 does not exist' }])
})

test('does not replace an invalid date by the one in the file name', () => {
  const { entry, issues } = parse({ date: 'tomorrow' }, { file: 'posts/2022-04-04-a.md' })
  expect(entry).toBeUndefined()
  expect(issues).toMatchObject([{ line: 3, column: 1 }])
})

test.each([{ draft: true }, { draft: 'yes' }, { draft: 'On' }, { published: false }, { published: 'No' }])(
  'makes a draft of a post with %o',
  (frontMatter) => {
    expect(parse(frontMatter).entry?.isDraft).toBe(true)
    expect(getState(parse(frontMatter))).toBe('draft')
  },
)

test.each([{ draft: false }, { draft: 'no' }, { published: true }, { published: 'yes' }, {}])(
  'makes no draft of a post with %o',
  (frontMatter) => {
    expect(parse(frontMatter).entry?.isDraft).toBe(false)
    expect(getState(parse(frontMatter))).toBe('published')
  },
)

test.each([{ draft: 'maybe' }, { draft: null }, { published: 'later' }, { draft: 'maybe', published: true }])(
  'a post with %o counts as a draft until that is corrected',
  (frontMatter) => {
    expect(getState(parse(frontMatter))).toBe('draft')
    expect(parse(frontMatter).issues).toMatchObject([{ severity: 'error' }])
  },
)

test('makes a draft of a post with draft: true, even with published: true', () => {
  expect(getState(parse({ draft: true, published: true }))).toBe('draft')
})

test('schedules a post with a date in the future', () => {
  expect(getState(parse({ date: '2026-01-02' }))).toBe('scheduled')
})

test.each([
  ['Pacific/Auckland', 'published'],
  ['UTC', 'scheduled'],
  ['America/Los_Angeles', 'scheduled'],
])('in %s, a post of New Year’s Day is %s at noon UTC of the day before', (timeZone, state) => {
  const post = parse({ date: '2026-01-01T00:00:00Z' }, { context: { timeZone } })
  expect(getState(post, '2025-12-31T12:00:00Z')).toBe(state)
})

test('schedules a post for its publishDate, and keeps its date', () => {
  const post = parse({ publishDate: '2026-02-01' })
  expect(getState(post)).toBe('scheduled')
  expect(post.entry).toMatchObject({ date: { day: '2022-04-04' }, publishAt: { day: '2026-02-01' } })
})

test('does not publish a post before its date because of an earlier publishDate', () => {
  const post = parse({ date: '2026-02-01', publishDate: '2022-01-01' })
  expect(getState(post)).toBe('scheduled')
  expect(post.entry).toMatchObject({ publishAt: { day: '2026-02-01' } })
})

test.each(['updated', 'lastmod', 'last_modified_at'])('reads when a post last changed from %s', (field) => {
  expect(parse({ [field]: '2023-01-01' }).entry?.updated?.day).toBe('2023-01-01')
})

test('prefers updated to lastmod, and lastmod to last_modified_at', () => {
  const lastmod = { lastmod: '2023-01-02', last_modified_at: '2023-01-03' }
  const days = [lastmod, { ...lastmod, updated: '2023-01-01' }].map((given) => parse(given).entry?.updated?.day)
  expect(days).toEqual(['2023-01-02', '2023-01-01'])
})

test.each([
  ['2022-04-04 09:00', '2022-04-04 17:30', '2022-04-04T17:30:00Z'],
  ['2022-04-04', '2022-04-04 18:00', '2022-04-04T18:00:00Z'],
  ['2022-04-04 23:00 -0500', '2022-04-05 05:00', '2022-04-05T05:00:00Z'],
])('counts a change later on the day of publication as an update: %s, %s', (date, updated, instant) => {
  const { entry, issues } = parse({ date, updated })
  expect([entry?.updated?.instant, issues]).toEqual([instant, []])
})

test.each([
  ['2022-04-04', '2022-04-04'],
  ['2022-04-04 09:00', '2022-04-04'],
  ['2022-04-04 09:00', '2022-04-04 09:00'],
])('takes a change at the time of publication for none: %s, %s', (date, lastmod) => {
  const { entry, issues } = parse({ date, lastmod })
  expect([entry?.updated, issues]).toEqual([undefined, []])
})

test.each(['updated', 'lastmod', 'last_modified_at'])('warns of %s before the date, which has no effect', (field) => {
  const { entry, issues } = parse({ [field]: '2022-04-03' })
  expect(entry?.updated).toBeUndefined()
  expect(issues).toMatchObject([{ line: 4, column: 1, severity: 'warning', message: `${field} is before the date` }])
})

test.each([
  ['2099-01-01', '2022-04-04'],
  ['2026-01-01 00:01', '2022-04-04'],
  ['2099-01-02', '2099-01-01'],
])('warns of an update in the future, which has no effect yet: %s', (updated, date) => {
  const { entry, issues } = parse({ date, updated })
  expect(entry?.updated).toBeUndefined()
  expect(issues).toMatchObject([{ line: 4, column: 1, severity: 'warning', message: 'updated is in the future' }])
})

const withExcerpt = { rendered: { excerpt: 'From the body' } }

test.each([
  [{}, 'From the body'],
  [{ summary: 'The summary' }, 'The summary'],
  [{ excerpt: 'The excerpt', summary: 'The summary' }, 'The excerpt'],
  [{ description: 'The description' }, 'From the body'],
])('takes the excerpt of a post with %o: %s', (frontMatter, excerpt) => {
  expect(parse(frontMatter, withExcerpt).entry?.excerpt).toBe(excerpt)
})

test.each([
  [{}, 'From the body'],
  [{ summary: 'The summary' }, 'The summary'],
  [{ excerpt: 'The excerpt' }, 'The excerpt'],
  [{ description: 'The description', excerpt: 'The excerpt' }, 'The description'],
])('takes the description of a post with %o: %s', (frontMatter, description) => {
  expect(parse(frontMatter, withExcerpt).entry?.description).toBe(description)
})

test.each([
  [{ categories: 'Leadership' }, ['Leadership']],
  [{ categories: ['Leadership', 'People'] }, ['Leadership', 'People']],
  [{ category: 'Leadership' }, ['Leadership']],
  [{ categories: ['People'], category: 'Leadership' }, ['People', 'Leadership']],
  [{}, []],
])('reads the categories of a post with %o: %o', (frontMatter, names) => {
  expect(parse(frontMatter).entry?.declaredCategories.map(({ name }) => name)).toEqual(names)
})

test.each(['categories', 'category'])('reports a name in %s without a letter or digit for a URL', (field) => {
  const { entry, issues } = parse({ [field]: ['People', '???'] })
  expect(entry?.declaredCategories).toMatchObject([{ name: 'People' }])
  expect(issues).toMatchObject([{ file: 'posts/a-post.md', line: 6, column: 5, severity: 'error' }])
})

test('takes the language of the site by default', () => {
  expect(parse().entry?.language).toBe('en-GB')
})

test('takes the language from the front matter', () => {
  expect(parse({ lang: 'ja' }).entry?.language).toBe('ja')
})

test('takes a language tag in the form that browsers expect', () => {
  expect(parse({ lang: 'PT-br' })).toMatchObject({ entry: { language: 'pt-BR' }, issues: [] })
})

test('reports an invalid language, and takes that of the site', () => {
  expect(parse({ lang: 'pt_BR' })).toMatchObject({
    entry: { language: 'en-GB' },
    issues: [{ line: 4, column: 1, message: 'lang pt_BR is not a language tag' }],
  })
})

test.each(['canonical', 'canonicalURL', 'canonical_url'])('reads the canonical URL from %s', (field) => {
  expect(parse({ [field]: 'https://magazine.example/a b' }).entry?.canonicalUrl).toBe('https://magazine.example/a%20b')
})

test('resolves the links of the text to paths of this site', () => {
  const references = ['../b/', '/posts/%C3%BC/', 'https://elsewhere.example/', '#here'].map((url) => ({
    kind: 'link' as const,
    url,
    line: 1,
    column: 1,
  }))
  expect(parse({}, { rendered: { references } }).entry?.links).toEqual(['/posts/b/', '/posts/ü/'])
})

test('adds the paths of former permalink patterns to the aliases that it declares', () => {
  const context = { oldPostPaths: ['/:year/:title.html', '/posts/:slug/'] }
  const { entry } = parse({ aliases: ['/old/', '/2022/a-post.html'] }, { context })
  expect(entry?.aliases).toEqual([
    { path: '/old/', field: ['aliases', 0] },
    { path: '/2022/a-post.html', field: ['aliases', 1] },
  ])
  expect(parse({}, { context }).entry?.aliases).toEqual([{ path: '/2022/a-post.html' }])
})

test('reports an unknown field at its position, and suggests the nearest one', () => {
  expect(parse({ catagories: 'Leadership' }).issues).toEqual([
    {
      file: 'posts/a-post.md',
      line: 4,
      column: 1,
      severity: 'error',
      message: 'unknown field catagories',
      fix: 'did you mean categories?',
    },
  ])
})

test.each([
  [{ featured: true }, { featured: true }],
  [{ pin: true }, { featured: true }],
  [{ featured: false, pin: true }, { featured: false }],
  [{ noindex: true }, { noindex: true }],
  [{ license: 'none' }, { license: 'none' }],
  [{ robotsNoIndex: true }, { noindex: true }],
  [
    { toc: false, newsletter: false, related: false },
    { toc: false, newsletter: false, hasRelated: false },
  ],
])('the fields %j make the choices %j', (frontMatter, expected) => {
  expect(parse(frontMatter)).toMatchObject({ entry: expected, issues: [] })
})

test('makes no choice that is not made', () => {
  const { featured, noindex, license, toc, newsletter, hasRelated } = parse().entry ?? {}
  expect({ featured, noindex, license, toc, newsletter, hasRelated }).toEqual({ hasRelated: true })
})
