import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type ContentFiles, lines, validSite, withBody, withFields } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { createCompiler } from './compiler'

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const targets: ContentFiles = {
  ...validSite,
  'posts/2022-04-05-dated.md': lines('---', 'title: Dated', '---', '## Part', '', 'Some text.'),
  'posts/renamed.md': withFields('title: Renamed', 'date: 2022-04-04', 'slug: über'),
  'posts/bundle/index.md': withBody('Some text.'),
  'posts/with (signs) & space.md': withBody('Some text.'),
  'categories/people.md': withFields('title: People'),
  'pages/talks/2026/index.md': lines('---', 'title: Talks', 'slug: latest', '---', 'Some text.'),
}

/** The page, the backlinks and the Markdown of a post with this body. */
async function compileBody(body: string, file = 'posts/linking.md') {
  const contentDir = await writeContent({ ...targets, [file]: withBody(body) })
  const compile = createTestCompiler(contentDir)
  const { site, issues } = await compile()
  const post = site.posts.find(({ slug }) => slug === 'linking')
  return {
    hrefs: [...(post?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
    markdown: post?.markdown.trim(),
    linkedPosts: site.posts.filter(({ backlinks }) => backlinks.includes('linking')).map(({ slug }) => slug),
    messages: issues.map(({ message }) => message),
  }
}

function createTestCompiler(contentDir: string) {
  const paths = { contentDir, publicDir: resolve('public'), imageCacheDir: join(contentDir, '..', 'image-cache') }
  return createCompiler(paths, { showUnpublished: false, now: () => '2026-06-01T12:00:00Z' })
}

test.each([
  ['beside it', 'a-good-post.md', '/posts/a-good-post/'],
  ['beside it, written with a dot', './a-good-post.md', '/posts/a-good-post/'],
  ['with a date in its name', '2022-04-05-dated.md', '/posts/dated/'],
  ['with a slug of its own', 'renamed.md', '/posts/%C3%BCber/'],
  ['in a folder of its own', 'bundle/index.md', '/posts/bundle/'],
  ['with a part', '2022-04-05-dated.md#part', '/posts/dated/#part'],
  ['with a query', '2022-04-05-dated.md?plain=1#part', '/posts/dated/?plain=1#part'],
  ['by way of its folder', '../posts/a-good-post.md', '/posts/a-good-post/'],
  ['by way of the folder of the content', '../../content/posts/a-good-post.md', '/posts/a-good-post/'],
  ['from the root of the content folder', '/posts/2022-04-05-dated.md', '/posts/dated/'],
  ['with encoded signs in its name', 'with%20%28signs%29%20%26%20space.md', '/posts/with-signs--space/'],
  ['of a topic', '../topics/hiring.md', '/topics/hiring/'],
  ['of a category', '../categories/people.md', '/categories/people/'],
  ['of a page', '../pages/about.md', '/about/'],
  ['of a page below another one', '../pages/talks/2026/index.md', '/talks/latest/'],
])('a link to a Markdown file %s leads to its page', async (_, written, expected) => {
  const { hrefs, markdown, messages } = await compileBody(`[it](${written})`)

  expect(hrefs).toEqual([expected])
  expect(markdown).toBe(`[it](${expected})`)
  expect(messages).toEqual([])
})

test('resolves definitions and raw HTML, and leaves what is around them as it is', async () => {
  const { hrefs, markdown } = await compileBody(
    ['[a][good] *b*', '', '<p><a class="x" href="a-good-post.md">c</a></p>', '', '[good]: a-good-post.md "Good"'].join(
      '\n',
    ),
  )

  expect(hrefs).toEqual(['/posts/a-good-post/', '/posts/a-good-post/'])
  expect(markdown).toBe(
    [
      ...['[a][good] *b*', '', '<p><a class="x" href="/posts/a-good-post/">c</a></p>', ''],
      '[good]: /posts/a-good-post/ "Good"',
    ].join('\n'),
  )
})

test('resolves a link relative to the folder of a bundle', async () => {
  const { hrefs } = await compileBody('[a](../a-good-post.md) [b](index.md#top)', 'posts/linking/index.md')

  expect(hrefs).toEqual(['/posts/a-good-post/', '/posts/linking/#top'])
})

test('leaves the URL of the Markdown of a post, other hosts, code and images alone', async () => {
  const body = [
    '[a](/posts/a-good-post/index.md) [b](/posts/bundle/index.md) [c](https://example.org/a-good-post.md)',
    '`[d](a-good-post.md)`',
  ].join('\n')
  const { hrefs, markdown, messages } = await compileBody(body)

  expect(hrefs).toEqual(['/posts/a-good-post/index.md', '/posts/bundle/index.md', 'https://example.org/a-good-post.md'])
  expect([markdown, messages]).toEqual([body, []])
})

test('counts a link to a file as a backlink', async () => {
  const { linkedPosts } = await compileBody('[a](a-good-post.md) [b](bundle/index.md) [c](linking.md)')

  expect(linkedPosts).toEqual(['a-good-post', 'bundle'])
})

test('resolves a path from the root of the project, as GitHub does, for content in the project', async () => {
  await mkdir('.work', { recursive: true })
  const folder = await mkdtemp('.work/links-')
  onTestFinished(() => rm(folder, { recursive: true }))
  const body = `[a](/${folder}/content/posts/a-good-post.md)`
  const contentDir = await writeContent({ ...validSite, 'posts/x.md': withBody(body) }, resolve(folder, 'content'))
  const { site, issues } = await createTestCompiler(contentDir)()

  expect(issues).toEqual([])
  expect(site.posts.map(({ markdown }) => markdown.trim())).toContain('[a](/posts/a-good-post/)')
})

test('resolves links again when the slug of another file changes', async () => {
  const contentDir = await writeContent({ ...targets, 'posts/linking.md': withBody('[a](renamed.md)') })
  const compile = createTestCompiler(contentDir)
  const getHtml = async () => (await compile()).site.posts.find(({ slug }) => slug === 'linking')?.html.trim()
  const before = await getHtml()
  await writeContent(
    { 'posts/renamed.md': withFields('title: Renamed', 'date: 2022-04-04', 'slug: later') },
    contentDir,
  )

  expect([before, await getHtml()]).toEqual([
    '<p><a href="/posts/%C3%BCber/">a</a></p>',
    '<p><a href="/posts/later/">a</a></p>',
  ])
})
