import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { lines, validSite, withBody, withFields } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { formatIssue } from '@/lib/diagnostics/issue'
import { createCompiler } from './compiler'

vi.mock('@/site.config', async () => {
  const { siteConfig } = await import('@/e2e/fixture/site.config')
  return { siteConfig: { ...siteConfig, wikilinks: true } }
})

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

async function compileBody(...body: string[]) {
  const contentDir = await writeContent({
    ...validSite,
    'posts/2022-04-05-dated.md': lines('---', 'title: "The plan: first part"', '---', '## The costs', '', 'Text.'),
    'posts/renamed.md': withFields('title: Renamed', 'date: 2022-04-04', 'slug: later'),
    'posts/a-draft.md': withFields('title: Not yet', 'date: 2022-04-04', 'draft: true'),
    'pages/talks/2026.md': withFields('title: A year of talks'),
    'posts/linking.md': withBody(...body),
  })
  const paths = { contentDir, publicDir: resolve('public'), imageCacheDir: join(contentDir, '..', 'image-cache') }
  const { site, issues } = await createCompiler(paths, { showUnpublished: false })()
  const post = site.posts.find(({ slug }) => slug === 'linking')
  return {
    hrefs: [...(post?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
    markdown: post?.markdown.trim(),
    linkedPosts: site.posts.filter(({ backlinks }) => backlinks.includes('linking')).map(({ slug }) => slug),
    issues: issues.map((issue) => formatIssue({ ...issue, file: 'linking.md' })),
  }
}

test.each([
  ['dated', '/posts/dated/'],
  ['2022-04-05-dated', '/posts/dated/'],
  ['The plan: first part', '/posts/dated/'],
  ['the PLAN: first part', '/posts/dated/'],
  ['dated#The costs', '/posts/dated/#the-costs'],
  ['dated#the-costs', '/posts/dated/#the-costs'],
  ['later', '/posts/later/'],
  ['renamed', '/posts/later/'],
  ['Hiring', '/topics/hiring/'],
  ['About', '/about/'],
  ['2026', '/talks/2026/'],
  ['talks/2026', '/talks/2026/'],
])('[[%s]] leads to %s', async (name, expected) => {
  const { hrefs, markdown, issues } = await compileBody(`[[${name}|it]]`)

  expect([hrefs, markdown, issues]).toEqual([[expected], `[it](${expected})`, []])
})

test('a wikilink is a backlink, and may lead to a part of its own page', async () => {
  const { hrefs, linkedPosts, issues } = await compileBody('[[dated]] [[#Here]]', '', '## Here', '', 'Text.')

  expect(hrefs.slice(0, 2)).toEqual(['/posts/dated/', '#here'])
  expect([linkedPosts, issues]).toEqual([['dated'], []])
})

test('reports names and parts that do not exist, and drafts', async () => {
  const { issues } = await compileBody(
    '[[daetd]] [[Nobody wrote this]] [[a-draft]] [[dated#The cost]] [x](wikilink:%FF)',
  )

  expect(issues).toEqual([
    'linking.md:5:1: [[daetd]] names no page (did you mean [[dated]]?)',
    'linking.md:5:11: [[Nobody wrote this]] names no page (write the slug or the title of a page)',
    'linking.md:5:33: [[a-draft]] is not published yet (publish it first, or remove the link until then)',
    'linking.md:5:45: warning: [[dated#The cost]]: the page has no #the-cost (did you mean #the-costs?)',
    'linking.md:5:64: [[%FF]] names no page (write the slug or the title of a page)',
  ])
})
