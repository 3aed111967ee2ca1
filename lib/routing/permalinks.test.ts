import { expect, test } from 'vitest'
import { expandPermalinks, type PermalinkParams, validatePermalink } from './permalinks'

const params: PermalinkParams = {
  fileName: '2022-04-04-The-Step-Back',
  name: 'The-Step-Back',
  slug: undefined,
  title: 'The step back',
  day: '2022-04-04',
  categoryNames: ['Leadership', 'Team Health', 'leadership'],
}

/** The paths of a post, by one pattern or by several. */
function expand(pattern: string | string[], changes: Partial<PermalinkParams> = {}): string[] {
  return expandPermalinks([pattern].flat(), { ...params, ...changes }).map(({ path }) => path)
}

function withName(name: string): Partial<PermalinkParams> {
  return { name, fileName: `2022-04-04-${name}` }
}

test.each([
  ['/:categories/:year/:month/:day/:title.html', '/leadership/team health/2022/04/04/The-Step-Back.html'],
  ['/:slugified_categories/:slug', '/leadership/team-health/the-step-back/'],
  ['/:short_year/:i_month/:i_day/:slug/', '/22/4/4/the-step-back/'],
  ['/:short_month/:long_month/:short_day/:long_day/:slug/', '/Apr/April/Mon/Monday/the-step-back/'],
  ['/:w_year/:week/:w_day/:y_day/:name/', '/2022/14/1/094/2022-04-04-the-step-back/'],
  ['/:month_:day/:title:output_ext', '/04_04/The-Step-Back.html'],
  ['/:year/:monthname/:weekday/:weekdayname/:yearday/:slug/', '/2022/april/1/monday/94/the-step-back/'],
  ['/Old Posts/:filename/', '/old-posts/2022-04-04-the-step-back/'],
  ['/posts/:contentbasename/', '/posts/2022-04-04-the-step-back/'],
  ['/:slug/index.html', '/the-step-back/'],
  ['pretty', '/leadership/team health/2022/04/04/The-Step-Back/'],
  ['ordinal', '/leadership/team health/2022/094/The-Step-Back.html'],
  ['weekdate', '/leadership/team health/2022/W14/Mon/The-Step-Back.html'],
])('expands %s to %s', (pattern, path) => {
  expect(expand(pattern)).toEqual([path])
})

test('leaves out a path that no file can be at', () => {
  expect(expand(['/:title/', '/:year/'], { title: 'あ'.repeat(90), ...withName('あ'.repeat(90)) })).toEqual(['/2022/'])
})

// As Jekyll 4.3.1 writes them.
test.each([
  ['It-s-done-', 'It-s-done', 'it-s-done'],
  ['--Hello--World--', 'Hello-World', 'hello-world'],
  ['under_score', 'under_score', 'under-score'],
  ['dots.in.v1.2', 'dots.in.v1.2', 'dots-in-v1-2'],
  ['trailing.dots..', 'trailing.dots', 'trailing-dots'],
  ['wait...-what', 'wait/.-what', 'wait-what'],
  ['C++ and C#', 'C++-and-C', 'c-and-c'],
  ["a & b (what's up), 100%", "a-&-b-(what's-up),-100", 'a-b-what-s-up-100'],
  ['Ünïcode Café', 'Ünïcode-Café', 'ünïcode-café'],
  ['日本語の「見出し」', '日本語の-見出し', '日本語の-見出し'],
  ['हिन्दी में', 'हिन्दी-में', 'हिन्दी-में'],
  ['ΟΔΟΣ ½ Ⅳ 😀 x²', 'ΟΔΟΣ-x', 'οδοσ-x'],
])('as Jekyll, makes %s the title %s and the slug %s', (name, title, slug) => {
  expect(expand('/j/:title.html', withName(name))).toEqual([`/j/${title}.html`])
  expect(expand('/j/:slug.html', withName(name))).toEqual([`/j/${slug}.html`])
})

test('as Jekyll, takes the slug of the front matter for both', () => {
  const slug = 'My  Custom_Slug'
  expect(expand(['/:title.html', '/:slug.html'], { slug })).toEqual(['/My-Custom_Slug.html', '/my-custom-slug.html'])
})

// As Hugo 0.111.3 writes them.
test.each([
  ['2020-01-02-Dated--Post-', '2020-01-02-dated--post-'],
  ['C++ and C#', 'c++-and-c#'],
  ['a & b', 'a-b'],
  ['a - b -  c', 'a-b-c'],
  ['what’s up, (parens) 100%', 'whats-up-parens-100'],
  ['emoji-😀-½', 'emoji--'],
  ['dots.. v1.2_x', 'dots..-v1.2_x'],
  ['ΟΔΟΣ İ', 'οδοσ-i'],
])('as Hugo, makes the file name %s the path %s', (fileName, path) => {
  expect(expand('/:filename/', { fileName })).toEqual([`/${path}/`])
  expect(expand('/:slugorcontentbasename/', { fileName })).toEqual([`/${path}/`])
})

test.each([
  ['It’s done: a “tale” – of two', 'its-done-a-tale-of-two'],
  ['C++ & C#', 'c-c'],
  ['a--b - c', 'a--b-c'],
  ['日本語 の、見出し！', '日本語-の見出し'],
  ['50% or more / less', '50-or-more-/-less'],
])('as Hugo, makes the title %s the path %s', (title, path) => {
  expect(expand('/:yearday/:title/', { title })).toEqual([`/94/${path}/`])
  expect(expand('/:yearday/:slug/', { title })).toEqual([`/94/${path}/`])
})

test('as Hugo, takes the slug of the front matter without hyphens around it', () => {
  expect(expand('/:slugorfilename/', { slug: '-It’s--done-' })).toEqual(['/its--done/'])
  expect(expand('/:yearday/:slug/', { slug: 'a/B c' })).toEqual(['/94/a/b-c/'])
})

test('gives a post the paths of both generators if they differ, as guesses', () => {
  const changes = { ...withName('a_step'), title: 'A step back' }
  expect(expandPermalinks(['/:year/:slug/'], { ...params, ...changes })).toEqual([
    { path: '/2022/a-step/', isGuess: true },
    { path: '/2022/a-step-back/', isGuess: true },
  ])
  expect(expandPermalinks(['/:year/:slug/'], params)).toEqual([{ path: '/2022/the-step-back/' }])
})

test('leaves no empty segment for a post without categories', () => {
  expect(expand('/:categories/:year/:slug.html', { categoryNames: [] })).toEqual(['/2022/the-step-back.html'])
})

test('expands several patterns in their order', () => {
  expect(expand(['/b/:slug/', '/a/:slug/'])).toEqual(['/b/the-step-back/', '/a/the-step-back/'])
})

test.each([
  ['/:years/:slug/', 'unknown placeholder :years', 'did you mean :year?'],
  ['/:somewhere/:slug/', 'unknown placeholder :somewhere', /^known placeholders: :categories/],
  ['/:section/:slug/', 'unknown placeholder :section', 'write the folder itself, such as posts'],
  ['/:2006/:slug/', 'unknown placeholder :2006', /^known placeholders/],
  ['post/:slug/', 'post/:slug/ is not a path', /slash/],
  ['/?p=:slug', '/?p=:slug is not a path', /slash/],
  ['/:year/:monthname/', '/:year/:monthname/ is the same for many posts', /:slug, :title or :filename/],
  ['/:categories/:filename/', 'Jekyll has no :filename, and Hugo no :categories', 'write the pattern of one of them'],
])('rejects the pattern %s', (pattern, message, fix) => {
  expect(validatePermalink(pattern)).toEqual({ message, fix: expect.stringMatching(fix) })
})

test.each(['/:categories/:year/:month/:day/:title.html', '/:month_:day/:name/', '/:slugorfilename/', 'pretty', 'none'])(
  'accepts the pattern %s',
  (pattern) => {
    expect(validatePermalink(pattern)).toBeUndefined()
  },
)
