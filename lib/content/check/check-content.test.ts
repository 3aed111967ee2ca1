import { relative, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { checkContent, displayPath } from '@/lib/content/compile/compile-content'
import { makeFileReader } from '@/lib/content/compile/read-file'
import { describePublication, formatIssues, hasErrors } from '@/lib/content/compile/report'
import { formatIssue, type Issue } from '@/lib/diagnostics/issue'
import { brokenContent } from './testing/broken-content'
import {
  answers,
  type ContentFiles,
  type Expectation,
  expectationsOf,
  keys,
  soundSite,
  text,
} from './testing/content-case'
import { soundContent } from './testing/sound-content'
import { writeContent } from './testing/temporary-content'

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))

const NOW = '2026-06-01T12:00:00Z'

afterEach(() => vi.unstubAllEnvs())

// How fast it is on a busy machine is not what these tests are about.
vi.setConfig({ testTimeout: 60_000 })

test.each(brokenContent.map((broken) => ({ ...broken, toString: () => broken.name })))('%s', async (broken) => {
  const issues = await getIssuesAt({ ...soundSite, ...broken.files })

  expectExactly(issues, expectationsOf(broken))
})

test('everything wrong at once is reported, and nothing else', async () => {
  const files: ContentFiles = Object.assign({}, soundSite, ...brokenContent.map((broken) => broken.files))
  const issues = await getIssuesAt(files)

  expectExactly(issues, brokenContent.flatMap(expectationsOf))
})

test('every problem is one line: file, line, column, message and cure', async () => {
  const files: ContentFiles = Object.assign({}, soundSite, ...brokenContent.map((broken) => broken.files))
  const lines = (await getIssuesAt(files)).map(formatIssue)

  expect(lines.filter((line) => !/^[^\n:]+:[1-9]\d*:[1-9]\d*: [^\n]+ \([^\n]+\)$/.test(line))).toEqual([])
})

test('a file of the project is called as its author types it', () => {
  expect(displayPath(resolve('content/posts/x.md'))).toBe('content/posts/x.md')
})

test('issues stand by file, then by line', async () => {
  const issues = await getIssuesAt({
    ...soundSite,
    'posts/b.md': text('[x](/posts/nowhere-at-all/)', '', '[y](/posts/nowhere-either/)'),
    'posts/a.md': keys('date: 2022-13-01', 'xylophone: 1'),
  })

  const a = ['posts/a.md:1', 'posts/a.md:2', 'posts/a.md:3']
  expect(issues.map(({ file, line }) => `${file}:${line}`)).toEqual([...a, 'posts/b.md:5', 'posts/b.md:7'])
})

test('a sound site has no issues', async () => {
  expect(await getIssuesAt(soundSite)).toEqual([])
})

test.each(soundContent.map((sound) => ({ ...sound, toString: () => sound.name })))(
  'no complaint: %s',
  async (sound) => {
    expect((await getIssuesAt({ ...soundSite, ...sound.files })).map(formatIssue)).toEqual([])
  },
)

test.each([
  ['YAML', 'posts/broken.md', '/posts/broken/', '---\ntitle: "A plan\n---\nSome text.\n'],
  ['encoding', 'posts/2022-04-04-broken.md', '/posts/broken/', Uint8Array.of(0xff)],
  ['title', 'posts/broken/index.md', '/posts/broken/', keys('date: 2022-04-04')],
  ['page', 'pages/broken.md', '/broken/', '---\ntitle: A page\n'],
  ['topic', 'topics/broken.md', '/topics/broken/', keys('title: A topic')],
])(
  'a file with a broken %s is reported once, and not again by what points at it',
  async (_, file, address, content) => {
    const issues = await getIssuesAt({
      ...soundSite,
      [file]: content,
      'posts/pointing.md': text(`See [it](${address}).`),
      ...(file.startsWith('posts/') && {
        'topics/pointing.md': keys('title: Pointing', 'description: At it.', 'start: [broken]'),
      }),
    })

    expect(issues.map((issue) => issue.file)).toEqual([file])
  },
)

test('a header’s link to a broken page is no second problem', async () => {
  const issues = await getIssuesAt({ ...soundSite, 'pages/about.md': keys('titel: About') })

  expect(new Set(issues.map(({ file }) => file))).toEqual(new Set(['pages/about.md']))
})

test('a header’s link to no page is a problem of the settings', async () => {
  const { 'pages/about.md': _, ...withoutPage } = soundSite
  const contentDir = await writeContent(withoutPage)
  const { issues } = await checkContent(contentDir, NOW)

  expect(issues.map(formatIssue)).toEqual([
    expect.stringMatching(/^site\.config\.ts:1:1: .*About.*\/about\/ \(.*content\/pages\)$/),
  ])
})

test('a part that a series lacks is named at the part after it, unless it may be in a file that cannot be read', async () => {
  const part = (order: number) => keys('title: A plan', 'date: 2022-04-04', 'series: Plans', `seriesOrder: ${order}`)
  const files: ContentFiles = { ...soundSite, 'posts/one.md': part(1), 'posts/three.md': part(3) }

  expect((await getIssuesAt(files)).map(formatIssue)).toEqual([
    expect.stringMatching(/^posts\/three\.md:5:1: Plans has no part 2 \(write seriesOrder: 2/),
  ])
  const unreadable = await getIssuesAt({ ...files, 'posts/two.md': '---\ntitle: "Two\n---\n' })
  expect(unreadable.map(({ file }) => file)).toEqual(['posts/two.md'])
})

test('below a path of its host the site is what stands below that path', async () => {
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  const links = [
    '[at home](/posts/a-good-post/)',
    '[by its address](https://blog.example/notes/posts/a-good-post/)',
    '[a neighbour](https://blog.example/shop/)',
    '[nothing](https://blog.example/notes/posts/nobody-wrote-that/)',
  ]
  const issues = await getIssuesAt({ ...soundSite, 'posts/links.md': text(...links) })

  expect(issues.map(formatIssue)).toEqual([expect.stringMatching(/^posts\/links\.md:8:1: .*nobody-wrote-that/)])
})

test('aliases that unfold without end are one problem and no endless wait', async () => {
  const tenTimes = (name: string) => Array.from({ length: 10 }, () => name).join(', ')
  const laughs = [...'bcdefghi'].map((name, index) => `${name}: &${name} [${tenTimes(`*${'abcdefgh'[index]}`)}]`)
  const issues = await getIssuesAt({
    ...soundSite,
    'posts/laughs.md': keys('title: A plan', 'date: 2022-04-04', `a: &a [${tenTimes('ha')}]`, ...laughs),
  })

  expect(issues.map(formatIssue)).toEqual([expect.stringMatching(/^posts\/laughs\.md:2:1: .*alias.*\(write/)])
})

test('brackets within brackets by the thousand are one problem', async () => {
  const issues = await getIssuesAt({
    ...soundSite,
    'posts/brackets.md': keys('title: A plan', 'date: 2022-04-04', `tags: ${'['.repeat(2000)}`),
  })

  expect(issues.map(({ file, line }) => `${file}:${line}`)).toEqual(['posts/brackets.md:4'])
})

test('a thousand broken posts are a thousand issues', async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `posts/plan-${index}.md`)
  const issues = await getIssuesAt({
    ...soundSite,
    ...Object.fromEntries(names.map((name) => [name, keys('title: A: plan', 'date: 2022-04-04')])),
  })

  expect(new Set(issues.map(({ file }) => file))).toEqual(new Set(names))
})

test('a folder that does not exist is one problem with a cure', async () => {
  const contentDir = await writeContent({})
  const { issues } = await checkContent(`${contentDir}/nowhere`, NOW)

  expect(issues.map(formatIssue)).toContain(
    `${contentDir}/nowhere:1:1: there is no such content folder (make it, or set CONTENT_DIR to another)`,
  )
})

test('a second check sees what changed, and remembers the rest', async () => {
  const contentDir = await writeContent({ ...soundSite, 'posts/changing.md': keys('titel: A plan') })
  const read = makeFileReader(contentDir)
  const before = await checkContent(contentDir, NOW, { read })
  await writeContent({ 'posts/changing.md': keys('title: A plan', 'date: 2022-04-04') }, contentDir)
  const after = await checkContent(contentDir, NOW, { read })

  expect([hasErrors(before), hasErrors(after)]).toEqual([true, false])
})

test('the report ends with a count', async () => {
  const contentDir = await writeContent({
    ...soundSite,
    'posts/two-errors.md': keys('titel: A plan', 'date: 2022-04-04'),
    'posts/warning.md': text('# More'),
  })
  const report = await checkContent(contentDir, NOW)

  expect(formatIssues(report).split('\n').at(-1)).toBe('Content: 2 errors, 1 warning.')
})

test('a sound report is one line', async () => {
  const contentDir = await writeContent(soundSite)

  expect(formatIssues(await checkContent(contentDir, NOW))).toBe('Content: no issues.')
})

test('a warning keeps nothing from being published', async () => {
  const contentDir = await writeContent({ ...soundSite, 'posts/warning.md': text('# More') })
  const report = await checkContent(contentDir, NOW)

  expect([report.issues.length, hasErrors(report)]).toEqual([1, false])
})

test('a warning says that it is one', async () => {
  const [issue] = await getIssuesAt({ ...soundSite, 'posts/warning.md': text('Text.', '', '# More') })

  expect(issue && formatIssue(issue)).toBe(
    'posts/warning.md:7:1: warning: a second headline: More (begin at ##; the title is the first-level heading)',
  )
})

test('what is published, what waits, and until when', async () => {
  const contentDir = await writeContent({
    ...soundSite,
    'posts/draft.md': keys('title: A draft', 'date: 2022-04-04', 'draft: yes'),
    'posts/2022-05-01-unpublished.md': keys('title: Another', 'published: false'),
    'posts/later.md': keys('title: Later', 'date: 2026-06-02'),
    'posts/held.md': keys('title: Held', 'date: 2022-04-04', 'publishDate: 2026-07-01'),
    'posts/today.md': keys('title: Today', 'date: 2026-06-01'),
    'pages/draft-page.md': keys('title: A page', 'draft: true'),
  })
  const report = await checkContent(contentDir, NOW)
  const [summary, ...waiting] = describePublication(report, contentDir).replaceAll(`${contentDir}/`, '').split('\n')

  expect(summary).toBe('Published 2 posts and 1 page; held back 3 drafts; scheduled 2.')
  expect(waiting.sort()).toEqual([
    '  draft      pages/draft-page.md',
    '  draft      posts/2022-05-01-unpublished.md',
    '  draft      posts/draft.md',
    '  scheduled  posts/held.md for 1 July 2026',
    '  scheduled  posts/later.md for 2 June 2026',
  ])
})

/** The issues of a content folder, with its files as they are called within it. */
async function getIssuesAt(files: ContentFiles): Promise<Issue[]> {
  const contentDir = await writeContent(files)
  const { issues } = await checkContent(contentDir, NOW)
  return issues.map((issue) => ({ ...issue, file: relative(contentDir, issue.file) }))
}

function expectExactly(issues: Issue[], expected: Expectation[]) {
  const unexpected = issues.filter((issue) => !expected.some((expectation) => answers(issue, expectation)))
  const unreported = expected.filter((expectation) => !issues.some((issue) => answers(issue, expectation)))

  expect({ unexpected: unexpected.map(formatIssue), unreported }).toEqual({ unexpected: [], unreported: [] })
  expect(issues).toHaveLength(expected.length)
}
