import { basename, join, relative, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { displayPath } from '@/lib/config/display-path'
import {
  type ContentFiles,
  type ExpectedIssue,
  expectedIssues,
  lines,
  matches,
  PIXEL,
  validSite,
  withBody,
  withFields,
} from '@/lib/content/check/testing/content-case'
import { invalidContent } from '@/lib/content/check/testing/invalid-content'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { validContent } from '@/lib/content/check/testing/valid-content'
import { formatIssue, formatIssues, type Issue, isError } from '@/lib/diagnostics/issue'
import type { Compilation } from './compile-content'
import { createCompiler } from './compiler'

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))

// A busy machine takes its time, and nothing here is about speed.
vi.setConfig({ testTimeout: 60_000 })

afterEach(() => vi.unstubAllEnvs())

test.each(byName(invalidContent))('reports %s', async (_, invalid) => {
  const issues = await getIssues({ ...validSite, ...invalid.files })

  expectExactly(issues, expectedIssues(invalid))
})

test('reports every issue of a content folder, and no other', async () => {
  const issues = await getIssues(allInvalidFiles())

  expectExactly(issues, invalidContent.flatMap(expectedIssues))
})

test('formats every issue as one line of file, line, column, message and fix', async () => {
  const formatted = (await getIssues(allInvalidFiles())).map(formatIssue)

  expect(formatted.length).toBeGreaterThan(0)
  expect(
    formatted.filter((line) => !/^[^\n:]+:[1-9]\d*:[1-9]\d*: [^\n]+ \([^\n]+\)( \[[a-z-]+\])?$/.test(line)),
  ).toEqual([])
})

test('names a file of the project by its path from the project root', () => {
  expect(displayPath(resolve('content/posts/x.md'))).toBe('content/posts/x.md')
})

test('names another file as its author types it', async () => {
  const [issue] = await getIssues({
    ...validSite,
    'posts/twin.md': withBody('Text.'),
    'posts/twin/index.md': withBody('Text.'),
  })

  expect(issue?.message).toMatch(/^\/.*posts\/twin(\/index)?\.md has the slug twin too$/)
})

test('sorts issues by file, then by line', async () => {
  const issues = await getIssues({
    ...validSite,
    'posts/b.md': withBody('[x](/posts/nowhere-at-all/)', '', '[y](/posts/nowhere-either/)'),
    'posts/a.md': withFields('date: 2022-13-01', 'draft: no', 'lang: en', 'comments: yes', 'xylophone: 1'),
  })

  const a = ['posts/a.md:1', 'posts/a.md:2', 'posts/a.md:6']
  expect(issues.map(({ file, line }) => `${file}:${line}`)).toEqual([...a, 'posts/b.md:5', 'posts/b.md:7'])
})

test('reports nothing for a valid site', async () => {
  expect(await getIssues(validSite)).toEqual([])
})

test.each(byName(validContent))('accepts %s', async (_, valid) => {
  expect((await getIssues({ ...validSite, ...valid.files })).map(formatIssue)).toEqual([])
})

test.each([
  ['post with invalid YAML', 'posts/invalid.md', '/posts/invalid/', '---\ntitle: "A plan\n---\nSome text.\n'],
  ['post that is not UTF-8', 'posts/2022-04-04-invalid.md', '/posts/invalid/', Uint8Array.of(0xff)],
  ['post without a title', 'posts/invalid/index.md', '/posts/invalid/', withFields('date: 2022-04-04')],
  ['page that is never closed', 'pages/invalid.md', '/invalid/', '---\ntitle: A page\n'],
  ['topic without a description', 'topics/invalid.md', '/topics/invalid/', withFields('title: A topic')],
])('reports a %s once, and not what refers to it', async (_, file, url, content) => {
  const issues = await getIssues({
    ...validSite,
    [file]: content,
    'posts/linking.md': withBody(`See [it](${url}) and [its file](../${file}).`),
    ...(file.startsWith('posts/') && {
      'topics/referring.md': withFields('title: Referring', 'description: To it.', 'start: [invalid]'),
    }),
  })

  expect(issues.map((issue) => issue.file)).toEqual([file])
})

test('does not report a navigation link to an invalid page as well', async () => {
  const issues = await getIssues({ ...validSite, 'pages/about.md': withFields('titel: About') })

  expect(new Set(issues.map(({ file }) => file))).toEqual(new Set(['pages/about.md']))
})

test('reports a navigation link to a page that does not exist in the settings', async () => {
  const { 'pages/about.md': _, ...withoutPage } = validSite
  const { issues } = await compile(await writeContent(withoutPage))

  expect(issues.map(formatIssue)).toEqual([
    expect.stringMatching(/^site\.config\.ts:\d+:\d+: .*About.*\/about\/.*does not exist \(.*content\/pages\)$/),
  ])
})

test('reports invalid settings together with the content', async () => {
  vi.stubEnv('SITE_URL', 'ada.example/notes')
  const { issues } = await compile(await writeContent({ ...validSite, 'posts/titel.md': withFields('titel: A') }))

  expect(issues.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['site.config.ts', expect.stringMatching(/posts\/titel\.md$/)]),
  )
})

test('reports a missing part of a series at the next part, unless an unreadable file may be that part', async () => {
  const part = (order: number) =>
    withFields('title: A plan', 'date: 2022-04-04', 'series: Plans', `seriesOrder: ${order}`)
  const files: ContentFiles = { ...validSite, 'posts/one.md': part(1), 'posts/three.md': part(3) }

  expect((await getIssues(files)).map(formatIssue)).toEqual([
    expect.stringMatching(/^posts\/three\.md:5:1: Plans has no part 2 \(write seriesOrder: 2/),
  ])
  const unreadable = await getIssues({ ...files, 'posts/two.md': '---\ntitle: "Two\n---\n' })
  expect(unreadable.map(({ file }) => file)).toEqual(['posts/two.md'])
})

test('resolves absolute links relative to the base path of the site', async () => {
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  const links = [
    '[within the site](/posts/a-good-post/)',
    '[by its URL](https://blog.example/notes/posts/a-good-post/)',
    '[another site on the host](https://blog.example/shop/)',
    '[missing](https://blog.example/notes/posts/nobody-wrote-that/)',
  ]
  const issues = await getIssues({ ...validSite, 'posts/links.md': withBody(...links) })

  expect(issues.map(formatIssue)).toEqual([expect.stringMatching(/^posts\/links\.md:8:1: .*nobody-wrote-that/)])
})

test('warns of a path in a style sheet that leaves out the base path of the site', async () => {
  const files: ContentFiles = {
    ...validSite,
    'posts/styled/index.md': withBody('<link rel="stylesheet" href="demo.css">'),
    'posts/styled/demo.css': 'p { background: url(/posts/styled/a.gif), url(a.gif) }',
    'posts/styled/a.gif': PIXEL,
  }
  expect(await getIssues(files)).toEqual([])
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  expect((await getIssues(files)).map(formatIssue)).toEqual([
    expect.stringMatching(
      /^posts\/styled\/demo\.css:1:17: warning: .*\/notes, where the site is \(write a URL that is rel/,
    ),
  ])
})

test('reports exponentially expanding YAML aliases as one issue without expanding them', async () => {
  const tenTimes = (name: string) => Array.from({ length: 10 }, () => name).join(', ')
  const laughs = [...'bcdefghi'].map((name, index) => `${name}: &${name} [${tenTimes(`*${'abcdefgh'[index]}`)}]`)
  const issues = await getIssues({
    ...validSite,
    'posts/laughs.md': withFields('title: A plan', 'date: 2022-04-04', `a: &a [${tenTimes('ha')}]`, ...laughs),
  })

  expect(issues.map(formatIssue)).toEqual([expect.stringMatching(/^posts\/laughs\.md:2:1: .*alias.*\(write/)])
})

test('reports thousands of nested brackets as one issue', async () => {
  const issues = await getIssues({
    ...validSite,
    'posts/brackets.md': withFields('title: A plan', 'date: 2022-04-04', `tags: ${'['.repeat(2000)}`),
  })

  expect(issues.map(({ file, line }) => `${file}:${line}`)).toEqual(['posts/brackets.md:4'])
})

test('reports each of a thousand invalid posts', async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `posts/plan-${index}.md`)
  const issues = await getIssues({
    ...validSite,
    ...Object.fromEntries(names.map((name) => [name, withFields('title: A: plan', 'date: 2022-04-04')])),
  })

  expect(new Set(issues.map(({ file }) => file))).toEqual(new Set(names))
})

test.each([
  ['nowhere', 'does not exist'],
  ['posts/a-good-post.md', 'is a file'],
])('reports that the content folder, %s, %s', async (path, what) => {
  const folder = join(await writeContent(validSite), path)
  const { issues } = await compile(folder)

  const message = `the content folder ${what} (create it, or set CONTENT_DIR to another)`
  expect(issues.map(formatIssue)).toContain(`${folder}:1:1: ${message}`)
})

test('compiles changed files again on a second call', async () => {
  const contentDir = await writeContent({ ...validSite, 'posts/changing.md': withFields('titel: A plan') })
  const compileAgain = createTestCompiler(contentDir)
  const before = await compileAgain()
  await writeContent({ 'posts/changing.md': withFields('title: A plan', 'date: 2022-04-04') }, contentDir)
  const after = await compileAgain()

  expect([before, after].map(({ issues }) => issues.some(isError))).toEqual([true, false])
  expect([before, after].map(({ site }) => site.posts.length)).toEqual([1, 2])
})

test('ends the formatted issues with a count', async () => {
  const contentDir = await writeContent({
    ...validSite,
    'posts/two-errors.md': withFields('titel: A plan', 'date: 2022-04-04'),
    'posts/warning.md': withBody('# More'),
  })
  const { issues } = await compile(contentDir)

  expect(formatIssues(issues).split('\n').at(-1)).toBe('Content: 2 errors, 1 warning.')
})

test('formats the issues of a valid site as one line', async () => {
  const { issues } = await compile(await writeContent(validSite))

  expect(formatIssues(issues)).toBe('Content: no issues.')
})

test('publishes a post with a warning', async () => {
  const { issues, site } = await compile(await writeContent({ ...validSite, 'posts/warning.md': withBody('# More') }))

  expect(issues.map(isError)).toEqual([false])
  expect(site.posts.map(({ slug }) => slug)).toContain('warning')
})

test('labels a warning as one', async () => {
  const issues = await getIssues({ ...validSite, 'posts/warning.md': withBody('Text.', '', '# More') })

  expect(issues.map(formatIssue)).toEqual([
    'posts/warning.md:7:1: warning: a second headline: More (begin at ##; the title is the first-level heading) [heading-levels]',
  ])
})

test.each(['draft: true', 'publishDate: 2026-07-01'])(
  'leaves out a post with %s, its images and its files',
  async (field) => {
    const { site, images, bundleFiles, unpublished } = await compile(await writeContent(withBundle(field)))

    expect(site.posts.map(({ slug }) => slug)).toEqual(['a-good-post'])
    expect([images, bundleFiles]).toEqual([[], []])
    expect(unpublished.posts.map(({ slug }) => slug)).toEqual(['bundle'])
  },
)

test.each([
  ['draft: true', 'draft', ['bundle']],
  ['publishDate: 2026-07-01', 'scheduled', ['bundle']],
  ['draft: false', 'published', []],
])('includes a post with %s where unpublished posts are shown', async (field, state, unpublishedSlugs) => {
  const contentDir = await writeContent(withBundle(field))
  const { site, images, bundleFiles, unpublished } = await compile(contentDir, { showUnpublished: true })
  const mapPath = join(contentDir, 'posts/bundle/map.gif')

  expect(site.posts.map((post) => [post.slug, post.state])).toEqual([
    ['bundle', state],
    ['a-good-post', 'published'],
  ])
  expect(images.map(({ source }) => source)).toEqual([mapPath])
  expect(bundleFiles).toEqual([{ path: '/posts/bundle/map.gif', source: mapPath }])
  expect(unpublished.posts.map(({ slug }) => slug)).toEqual(unpublishedSlugs)
})

test('includes one draft of several in a preview of it alone, with its images, its files and its topic', async () => {
  const secret = ['draft: true', 'topics: quiet', 'categories: Secrets']
  const contentDir = await writeContent({
    ...withBundle('draft: true\ntopics: shown'),
    'topics/shown.md': lines('---', 'title: Shown', 'description: What.', '---', '![A map](/pictures/shown.gif)'),
    'pictures/shown.gif': PIXEL,
    'topics/quiet.md': withFields('title: Quiet', 'description: What.'),
    'posts/secret/index.md': lines('---', 'title: A secret', 'date: 2023-05-04', ...secret, '---', '![A map](map.gif)'),
    'posts/secret/map.gif': PIXEL,
    'posts/a-good-post/index.md': lines('---', 'title: Later', 'slug: later', 'date: 2098-01-01', '---', 'Some text.'),
    'pages/secret-page.md': withFields('title: A secret page', 'draft: true'),
  })
  const options = { showUnpublished: true, previewedSlug: 'bundle' }
  const { site, images, bundleFiles, unpublished } = await compile(contentDir, options)

  expect(site.posts.map(({ slug }) => slug)).toEqual(['bundle', 'a-good-post'])
  expect(site.topics.map(({ slug }) => slug)).toEqual(['hiring', 'shown'])
  expect(site.categories.map(({ slug }) => slug)).toEqual(['people'])
  expect(site.pages.map(({ slug }) => slug)).toEqual(['about'])
  expect(images.map(({ source }) => relative(contentDir, source)).sort()).toEqual([
    'pictures/shown.gif',
    'posts/bundle/map.gif',
  ])
  expect(bundleFiles.map(({ path }) => path)).toEqual(['/posts/bundle/map.gif'])
  expect(unpublished.posts.map(({ slug }) => slug)).toEqual(['later', 'secret', 'bundle'])
})

test('publishes pages below pages with their own files, and no draft among them', async () => {
  const page = (title: string, ...fields: string[]) => withFields(`title: ${title}`, ...fields)
  const contentDir = await writeContent({
    ...validSite,
    'pages/talks/index.md': page('Talks'),
    'pages/talks/all.pdf': 'x',
    'pages/talks/2026.md': page('Year 2026'),
    'pages/talks/2026/slides.pdf': 'x',
    'pages/talks/secret/index.md': page('A secret', 'draft: true'),
    'pages/talks/secret/plan.pdf': 'x',
    'pages/uses/desk.md': page('My desk'),
    'pages/uses/desk.pdf': 'x',
  })
  const published = await compile(contentDir)
  const preview = await compile(contentDir, { showUnpublished: true, previewedSlug: 'talks/secret' })
  const toPaths = ({ bundleFiles }: typeof published) => bundleFiles.map(({ path }) => path)

  expect(published.site.pages.map(({ slug }) => slug)).toEqual(['about', 'talks/2026', 'talks', 'uses/desk'])
  expect(toPaths(published)).toEqual(['/talks/2026/slides.pdf', '/talks/all.pdf'])
  expect(preview.site.pages.map(({ slug }) => slug)).toContain('talks/secret')
  expect(toPaths(preview)).toContain('/talks/secret/plan.pdf')
})

test('publishes no file beside the text of the home page, where it could replace one of the site', async () => {
  const contentDir = await writeContent({
    ...validSite,
    'pages/index.md': lines('---', 'title: Home', '---', '![A dot](dot.gif)'),
    'pages/dot.gif': PIXEL,
    'pages/sitemap.xml': '<urlset/>',
    'pages/notes.txt': 'Call Grace.',
  })
  const { bundleFiles, images, issues } = await compile(contentDir)
  expect(bundleFiles).toEqual([])
  expect(images.map(({ source }) => basename(source))).toEqual(['dot.gif'])
  expect(formatIssues(issues)).toMatch(/pages\/notes\.txt:1:1: warning: nothing reads this file/)
})

/** A site with one more post, which has this field and shows an image in its bundle. */
function withBundle(field: string): ContentFiles {
  const frontMatter = ['---', 'title: A bundle', 'date: 2023-04-04', field, '---']
  return {
    ...validSite,
    'posts/bundle/index.md': lines(...frontMatter, '![A map](map.gif)'),
    'posts/bundle/map.gif': PIXEL,
  }
}

/** Rows for `test.each`, which shortens what it finds in an object. */
function byName<T extends { name: string }>(cases: T[]): [string, T][] {
  return cases.map((one) => [one.name, one])
}

/** A content folder with the files of all invalid cases. */
function allInvalidFiles(): ContentFiles {
  return Object.assign({}, validSite, ...invalidContent.map(({ files }) => files))
}

/** The issues of a content folder, with the paths of files within it. */
async function getIssues(files: ContentFiles): Promise<Issue[]> {
  const contentDir = await writeContent(files)
  const { issues } = await compile(contentDir)
  return issues.map((issue) => ({ ...issue, file: relative(contentDir, issue.file) }))
}

function compile(
  contentDir: string,
  options?: { showUnpublished?: boolean; previewedSlug?: string },
): Promise<Compilation> {
  return createTestCompiler(contentDir, options)()
}

function createTestCompiler(
  contentDir: string,
  { showUnpublished = false, previewedSlug }: { showUnpublished?: boolean; previewedSlug?: string } = {},
): () => Promise<Compilation> {
  const imageCacheDir = join(contentDir, '..', 'image-cache')
  return createCompiler(
    { contentDir, publicDir: resolve('public'), imageCacheDir },
    { showUnpublished, previewedSlug, now: () => '2026-06-01T12:00:00Z' },
  )
}

function expectExactly(issues: Issue[], expected: ExpectedIssue[]) {
  const unexpected = issues.filter((issue) => !expected.some((candidate) => matches(issue, candidate)))
  const unreported = expected.filter((candidate) => !issues.some((issue) => matches(issue, candidate)))

  expect({ unexpected: unexpected.map(formatIssue), unreported }).toEqual({ unexpected: [], unreported: [] })
  expect(issues).toHaveLength(expected.length)
}
