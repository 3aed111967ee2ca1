import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { aFile, aPostFile, compileFiles } from '@/lib/content/testing/compile-files'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const posts = [
  aPostFile('a-post', { categories: 'People' }),
  aPostFile('a-draft', { draft: true }),
  aFile('posts/a-bundle/index.md', { title: 'A bundle', date: '2022-04-04' }),
]
const contentFiles = [...posts, aFile('pages/about.md', { title: 'About' })]

/** What is reported of these files of `public/`, as `file: message`. */
function getIssues(...publicFiles: string[]): string[] {
  const { issues } = compileFiles(contentFiles, { publicFiles, bundleFiles: ['posts/a-bundle/map.png'] })
  expect(issues.every(({ severity, line, column }) => severity === 'error' && line === 1 && column === 1)).toBe(true)
  return issues.map(({ file, message }) => `${file}: ${message}`)
}

test.each([
  ['a folder with a page', 'slides/index.html'],
  ['a page in a folder of the site', 'posts/2011/index.html'],
  ['a page of any other name', 'about/team.html'],
  ['a file beside a post', 'posts/a-post/map.png'],
  ['a file without an extension', 'CNAME'],
  ['a hidden file', '.well-known/apple-app-site-association'],
  ['a file of a name that the site uses elsewhere', 'slides/atom.xml'],
])('accepts %s', (_, file) => {
  expect(getIssues(file)).toEqual([])
})

test('accepts files that replace the ones of the build, or that it adds its own lines to', () => {
  const files = ['robots.txt', 'llms.txt', '.well-known/security.txt', 'favicon.ico', 'apple-touch-icon.png']
  expect(getIssues(...files, 'icon-192.png', '_headers', '_redirects', '.nojekyll')).toEqual([])
})

test.each([
  ['a feed', 'atom.xml', 'the build writes /atom.xml itself'],
  ['a feed of a category', 'categories/people/feed.json', 'the build writes /categories/people/feed.json itself'],
  ['the sitemap', 'sitemap.xml', 'the build writes /sitemap.xml itself'],
  ['the error page', '404.html', 'the build writes /404.html itself'],
  ['the manifest', 'manifest.webmanifest', 'the build writes /manifest.webmanifest itself'],
  ['a file of the search', 'search/posts.txt', 'the build writes /search/posts.txt itself'],
  ['the Markdown of a post', 'posts/a-post/index.md', 'the build writes /posts/a-post/index.md itself'],
  ['the home page', 'index.html', '/ is a page of the site'],
  ['a list', 'posts/index.html', '/posts/ is a page of the site'],
  ['a post', 'posts/a-post/index.html', '/posts/a-post/ is a page of the site, posts/a-post.md'],
  ['a draft', 'posts/a-draft/index.html', '/posts/a-draft/ is a page of the site, posts/a-draft.md'],
  ['a page', 'about/index.html', '/about/ is a page of the site, pages/about.md'],
  [
    'a file in a bundle',
    'posts/a-bundle/map.png',
    '/content/posts/a-bundle/map.png has the same URL, /posts/a-bundle/map.png',
  ],
  ['a folder with posts', 'posts', '/posts/ is a folder of the site'],
  ['a folder of a page', 'about', '/about/ is a folder of the site'],
  ['a file, as a folder', 'atom.xml/readme.txt', 'the build writes /atom.xml itself'],
  ['a replaceable file, as a folder', 'robots.txt/readme.txt', 'the build writes /robots.txt itself'],
  ['a file of Next', '_next/static/x.js', '/_next/ is a folder of the site'],
  ['a file that is cached forever', 'immutable/logo.png', '/immutable/ is a folder of the site'],
  ['a script', 'client/search.js', 'the build writes /client/search.js itself'],
])('reports %s', (_, file, message) => {
  expect(getIssues(file)).toEqual([`${join('/public', file)}: ${message}`])
})
