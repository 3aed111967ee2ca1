import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFile, aPostFile, compileFiles, type TestFile } from '@/lib/content/testing/compile-files'
import { getRoutes } from '@/lib/pages/routes'
import { pagePath } from '@/lib/routing/urls'

/** The folders of `app/` that have pages of every site; `page.fixture.tsx` and `route.dev.ts` are not of them. */
const foldersWithPages = readdirSync('app', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
  .map(({ name }) => name)
  .filter((name) =>
    readdirSync(join('app', name), { recursive: true }).some((file) => /(^|\/)page\.tsx$/.test(`${file}`)),
  )

/** A page with its slug on line 3. */
function aPageFile(slug: string, frontMatter: Record<string, unknown> = {}): TestFile {
  return aFile('pages/mine.md', { title: 'Mine', slug, ...frontMatter })
}

test('finds the folders of app/', () => {
  expect(foldersWithPages).toEqual(expect.arrayContaining(['posts', 'topics', 'search']))
})

test.each([...foldersWithPages, '_not-found', '404', '_headers', '_redirects', '_vercel', 'cdn-cgi'])(
  'reports a page with the slug %s',
  (slug) => {
    expect(compileFiles([aPageFile(slug)]).issues).toEqual([
      {
        file: 'pages/mine.md',
        line: 3,
        column: 1,
        severity: 'error',
        message: `/${slug}/ belongs to the site itself`,
        fix: 'choose another slug',
      },
    ])
  },
)

test('reports a page with a reserved file name on the first line', () => {
  expect(compileFiles([aFile('pages/posts.md', { title: 'Posts' })]).issues).toMatchObject([
    { file: 'pages/posts.md', line: 1, column: 1, severity: 'error', message: '/posts/ belongs to the site itself' },
  ])
})

test('reports a draft of a page with a reserved slug', () => {
  expect(compileFiles([aPageFile('posts', { draft: true })]).issues).toMatchObject([{ file: 'pages/mine.md' }])
})

test('reports a post with the slug page, at the URL of the further pages of the list', () => {
  expect(compileFiles([aPostFile('mine', { slug: 'page' })]).issues).toEqual([
    {
      file: 'posts/mine.md',
      line: 4,
      column: 1,
      severity: 'error',
      message: '/posts/page/ belongs to the list of posts, whose second page is /posts/page/2/',
      fix: 'choose another slug',
    },
  ])
})

test('accepts other slugs, and a post with a slug that is reserved for pages only', () => {
  const pages = ['about', 'page'].map((slug) => aFile(`pages/${slug}.md`, { title: slug }))
  expect(compileFiles([...pages, aPostFile('search')]).issues).toEqual([])
})

test('index.md introduces the home page, and no other page can be there', () => {
  const { site, issues } = compileFiles([aFile('pages/index.md', { title: 'Welcome' })])
  expect(issues).toEqual([])
  expect(site.pages.map(({ slug }) => pagePath(slug))).toEqual(['/'])
  expect(getRoutes(site).filter(({ path }) => path === '/')).toHaveLength(1)
  expect(compileFiles([aPageFile('index')]).issues).toMatchObject([{ message: '/ belongs to the site itself' }])
})
