import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { formatIssue, isError } from '@/lib/diagnostics/issue'
import { listFiles } from '@/lib/node/fs'
import { type Blog, blogs, type RowPost } from './blogs'
import { comparePost, listNotes } from './compare-post'
import { type MovedBlog, moveIn } from './move-in'
import { isInstalled, runProgram } from './programs'

vi.mock('@/site.config', async () => {
  const { siteConfig } = await import('@/e2e/fixture/site.config')
  return { siteConfig: { ...siteConfig, navigation: [], oldPostPaths: [], redirects: {} } }
})

// A busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 })

const moving = new Map<Blog, Promise<MovedBlog>>()

/** Each blog is moved in once. */
function getMoved(blog: Blog): Promise<MovedBlog> {
  const promise = moving.get(blog) ?? moveIn(blog)
  moving.set(blog, promise)
  return promise
}

const rows = blogs.flatMap((blog) =>
  Object.entries(blog.rows).map(([row, posts]) => ({ title: `${blog.name}: ${row}`, blog, posts })),
)

test.each(rows)('$title', async ({ blog, posts }) => {
  const movedBlog = await getMoved(blog)
  for (const { file, otherwise = [], notes } of posts.map(toExpectation)) {
    expect.soft([file, ...(await comparePost(movedBlog, file))]).toEqual([file, ...otherwise])
    if (notes) expect.soft([file, ...listNotes(movedBlog, file)]).toEqual([file, ...notes])
  }
})

test.each(blogs)('$name has every post in a row, and compiles without errors', async (blog) => {
  const { plan, issues } = await getMoved(blog)
  const files = Object.values(blog.rows).flatMap((posts) => posts.map((post) => toExpectation(post).file))
  expect(plan.entries.filter(({ entry }) => !files.includes(entry.file))).toEqual([])
  expect(issues.filter(isError).map(formatIssue)).toEqual([])
})

test.each(blogs)('$name has every old URL lead to what was there, but for those named', async (blog) => {
  const { verification } = await getMoved(blog)
  expect(verification.lostUrls.map(({ path }) => path).toSorted()).toEqual(blog.lostUrls)
})

for (const { name, program, source, built } of blogs) {
  test.skipIf(!(await isInstalled(program)))(
    `${name} has the pages that ${program.name} ${program.version} makes of it, if that is installed`,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'built-'))
      expect(await runProgram(program, source, folder)).toBe('')
      expect(await readFiles(folder)).toEqual(await readFiles(built))
      await rm(folder, { recursive: true })
    },
  )
}

function toExpectation(post: RowPost) {
  return typeof post === 'string' ? { file: post } : post
}

async function readFiles(folder: string): Promise<Record<string, string>> {
  const files = (await listFiles(folder)).sort()
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')])),
  )
}
