import { expect, test, vi } from 'vitest'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { createCompiler } from '@/lib/content/compile/compiler'
import { aDate, anIssue, aPost, aSite, aTopic } from '@/lib/content/testing/builders'
import type { Issue, IssueReport } from '@/lib/diagnostics/issue'
import { createDesk, createDeskPost, type DeskInput } from './desk'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const hour = (number: number) => new Date(Date.UTC(2026, 10, 27, number))

function aReport(issues: Issue[], states: IssueReport['states'] = {}): IssueReport {
  return { issues, states, hiddenPages: [] }
}

/** A desk at noon, on which every file was last edited at eight. */
function aDesk(given: Partial<DeskInput>) {
  return createDesk({
    site: aSite(),
    report: aReport([]),
    now: hour(12),
    timeZone: 'UTC',
    toFile: (id) => `content/${id}`,
    getEditTime: () => hour(8),
    ...given,
  })
}

const slugs = (posts: { post: { slug: string } }[]) => posts.map(({ post }) => post.slug)

test('lists drafts, the last edited one first', () => {
  const posts = ['one', 'two', 'three'].map((slug) => aPost({ slug, state: 'draft' }))
  const editTimes: Record<string, Date> = {
    'posts/one.md': hour(8),
    'posts/two.md': hour(10),
    'posts/three.md': hour(9),
  }
  const { drafts } = aDesk({ site: aSite({ posts }), getEditTime: (id) => editTimes[id] })
  expect(slugs(drafts)).toEqual(['two', 'three', 'one'])
  expect(drafts[0]?.editedAt).toEqual(hour(10))
})

test('lists scheduled posts, the next one first, with the days that are left', () => {
  const posts = [
    aPost({ slug: 'later', state: 'scheduled', publishAt: aDate('2027-01-01') }),
    aPost({ slug: 'next', state: 'scheduled', publishAt: aDate('2026-11-28') }),
  ]
  const { scheduled } = aDesk({ site: aSite({ posts }) })
  expect(scheduled.map(({ post, daysLeft }) => [post.slug, daysLeft])).toEqual([
    ['next', 1],
    ['later', 35],
  ])
})

const archive = [
  aPost({ slug: 'new', date: aDate('2026-02-01'), description: 'Its own' }),
  aPost({ slug: 'second', date: aDate('2025-06-01'), description: 'Same', excerpt: 'Same' }),
  aPost({ slug: 'first', date: aDate('2025-01-01') }),
]

test('lists the published posts of the newest year, or of the one that is asked for', () => {
  const site = aSite({ posts: archive })
  expect(slugs(aDesk({ site }).published)).toEqual(['new'])
  expect(slugs(aDesk({ site, year: '2025' }).published)).toEqual(['second', 'first'])
  expect(aDesk({ site, year: '1999' }).year).toBe('2026')
})

test('counts the published posts of every year, and those with something to improve', () => {
  const report = aReport([anIssue({ file: 'content/posts/new.md', severity: 'warning' })])
  expect(aDesk({ site: aSite({ posts: archive }), report }).years).toEqual([
    { year: '2026', count: 1, toFix: 1 },
    { year: '2025', count: 2, toFix: 1 },
  ])
})

test('reads the texts of the posts that it lists, and no others', () => {
  const old = aPost({ slug: 'old', date: aDate('2001-01-01') })
  Object.defineProperty(old, 'text', { get: () => expect.unreachable() })
  expect(slugs(aDesk({ site: aSite({ posts: [...archive, old] }) }).published)).toEqual(['new'])
})

test('lists the errors of all files with how they are shown, and the warnings of files that are no posts', () => {
  const [error, warning] = [anIssue({ file: 'content/posts/a.md' }), anIssue({ severity: 'warning' })]
  const ofTopic = anIssue({ file: 'content/topics/hiring.md', severity: 'warning' })
  const report = aReport([error, warning, ofTopic], { 'content/posts/a.md': 'hidden' })
  const desk = aDesk({ site: aSite({ posts: [aPost()] }), report })
  expect(desk.failing).toEqual([{ file: 'content/posts/a.md', issues: [error], state: 'hidden' }])
  expect(desk.otherWarnings).toEqual([{ file: 'content/topics/hiring.md', issues: [ofTopic] }])
  expect([desk.errors, desk.warnings]).toEqual([1, 2])
})

test('counts words, broken links and images without words, and lists errors before warnings', () => {
  const file = 'content/posts/a-post.md'
  const issues = [
    anIssue({ file, line: 6, severity: 'warning', name: 'missing-alt-text' }),
    anIssue({ file, line: 7, about: 'broken link' }),
    anIssue({ file, line: 8, about: 'broken link' }),
    anIssue({ file: 'content/posts/other.md', about: 'broken link' }),
  ]
  const post = aPost({ text: 'Four words, no more.' })
  const deskPost = createDeskPost(post, {
    ...{ site: aSite({ posts: [post] }), report: aReport(issues, { [file]: 'outdated' }) },
    ...{ toFile: (id) => `content/${id}`, getEditTime: () => undefined },
  })
  expect(deskPost).toMatchObject({ file, words: 4, brokenLinks: 2, missingAltTexts: 1, isOutdated: true })
  expect(deskPost.issues.map(({ line }) => line)).toEqual([7, 8, 6])
})

test('suggests a description and a topic, each with the line to write and where', () => {
  const post = aPost({ description: 'How it begins', excerpt: 'How it begins', state: 'draft' })
  const topics = [aTopic({ slug: 'delivery' }), aTopic({ slug: 'hiring' })]
  const { drafts } = aDesk({ site: aSite({ posts: [post], topics }) })
  const place = { file: 'content/posts/a-post.md', line: 2, column: 1 }
  expect(drafts[0]?.suggestions).toEqual([
    { ...place, message: 'no description', fix: 'add description: … to the front matter' },
    { ...place, message: 'no topic', fix: 'add topics: … with one or more of delivery, hiring' },
  ])
})

test('suggests nothing for a post with both, and no topic on a blog without topics', () => {
  const onTopic = aPost({ state: 'draft', topics: [{ slug: 'hiring', title: 'Hiring' }] })
  expect(aDesk({ site: aSite({ posts: [onTopic], topics: [aTopic()] }) }).drafts[0]?.suggestions).toEqual([])
  expect(aDesk({ site: aSite({ posts: [aPost({ state: 'draft' })] }) }).drafts[0]?.suggestions).toEqual([])
})

test('counts what the content check says of links and images', async () => {
  const body = '[One](/nope/), ![](https://elsewhere.example/x.png), ![](missing.png) and [two](/posts/#nope).'
  const contentDir = await writeContent({ 'posts/x.md': `---\ntitle: X\ndate: 2024-01-01\n---\n${body}\n` })
  const paths = { contentDir, publicDir: `${contentDir}/public`, imageCacheDir: `${contentDir}/cache` }
  const { site, issues } = await createCompiler(paths, { showUnpublished: true })([])
  const toFile = (id: string) => issues.find(({ file }) => file.endsWith(id))?.file ?? id
  expect(aDesk({ site, report: aReport(issues), toFile }).published).toMatchObject([
    { brokenLinks: 2, missingAltTexts: 2 },
  ])
})
