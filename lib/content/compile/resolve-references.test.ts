import { expect, test } from 'vitest'
import { aFile, aPostFile, compileFiles } from '@/lib/content/testing/compile-files'

function slugs(entries: { slug: string }[]): string[] {
  return entries.map(({ slug }) => slug)
}

const unpublishedFields = [
  { draft: true },
  { draft: 'Yes' },
  { published: false },
  { published: 'off' },
  { date: '2026-01-02' },
  { publishDate: '2026-01-02' },
]

test.each(unpublishedFields)('leaves a post with %o out of the published site', (frontMatter) => {
  const { site } = compileFiles([aPostFile('published'), aPostFile('unpublished', frontMatter)])
  expect(slugs(site.posts)).toEqual(['published'])
})

test.each(unpublishedFields)('counts a post with %o among the unpublished ones', (frontMatter) => {
  const { unpublished } = compileFiles([aPostFile('published'), aPostFile('unpublished', frontMatter)])
  expect(unpublished).toEqual(['unpublished'])
})

test.each(unpublishedFields)('includes a post with %o where unpublished posts are shown', (frontMatter) => {
  const { site } = compileFiles([aPostFile('unpublished', frontMatter)], { showUnpublished: true })
  expect(slugs(site.posts)).toEqual(['unpublished'])
})

test('leaves a draft of a page out of the published site, and includes it where drafts are shown', () => {
  const files = [aFile('pages/about.md', { title: 'About' }), aFile('pages/soon.md', { title: 'Soon', draft: true })]
  expect(slugs(compileFiles(files).site.pages)).toEqual(['about'])
  expect(slugs(compileFiles(files, { showUnpublished: true }).site.pages)).toEqual(['about', 'soon'])
})

test('sorts posts by date, newest first', () => {
  const files = [aPostFile('old', { date: '2020-01-01' }), aPostFile('new', { date: '2024-01-01' }), aPostFile('mid')]
  expect(slugs(compileFiles(files).site.posts)).toEqual(['new', 'mid', 'old'])
})

test('sorts posts of the same moment by slug, whatever the order of their files', () => {
  const [a, b, c] = [aPostFile('a'), aPostFile('b'), aPostFile('c')]
  const orders = [
    [c, a, b],
    [b, c, a],
  ]
  expect(orders.map((files) => slugs(compileFiles(files).site.posts))).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ])
})

test('leaves an invalid file out, and keeps the others', () => {
  const { site } = compileFiles([aPostFile('invalid', { title: undefined }), aPostFile('valid')])
  expect(slugs(site.posts)).toEqual(['valid'])
})

test('gives posts and pages their aliases, and says which of them are declared', () => {
  const files = [aPostFile('moved', { aliases: '/old/' }), aFile('pages/about.md', { title: 'About', aliases: '/me/' })]
  const { site } = compileFiles(files, { context: { oldPostPaths: ['/post/:slug/'] } })
  expect(site.posts[0]?.aliases).toEqual([
    { path: '/old/', isDeclared: true },
    { path: '/post/moved/', isDeclared: false },
  ])
  expect(site.pages[0]?.aliases).toEqual([{ path: '/me/', isDeclared: true }])
})

test('gives a post its backlinks, newest first, and none of an unpublished post', () => {
  const references = [{ kind: 'link' as const, url: '/posts/target/', line: 1, column: 1 }]
  const linking = (slug: string, fields: Record<string, unknown>) =>
    aFile(`posts/${slug}.md`, { title: slug, date: '2022-04-04', ...fields }, { references })
  const { site } = compileFiles([
    aPostFile('target'),
    linking('old', { date: '2020-01-01' }),
    linking('new', { date: '2024-01-01' }),
    linking('draft', { draft: true }),
  ])
  expect(site.posts.find(({ slug }) => slug === 'target')?.backlinks).toEqual(['new', 'old'])
})

test('leaves out of a document what only the compiler needs', () => {
  const { site } = compileFiles([
    aPostFile('a', { topics: 'x', categories: 'X', series: 'X', translations: { de: 'x' } }),
  ])
  const internal = ['file', 'getPosition', 'isDraft', 'declaredCategories', 'topicNames', 'seriesPart', 'links']
  for (const key of internal) expect(site.posts[0]).not.toHaveProperty(key)
  expect(site.posts[0]).toMatchObject({ _id: 'posts/a.md', type: 'Post' })
})
