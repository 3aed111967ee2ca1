import { expect, test } from 'vitest'
import type { SiteMap } from '@/lib/content/compile/url-index'
import { siteConfig } from '@/site.config'
import { checkOldPostPaths, checkRedirects } from './check-redirects'

const site: SiteMap = {
  url: 'https://blog.example',
  published: new Set(['/', '/posts/', '/posts/a-post/']),
  waiting: new Set(),
  broken: new Set(),
  ids: new Map(),
  files: new Map([['/icon.svg', { path: 'public/icon.svg', hasAddress: true, isWaiting: false }]]),
  contentFiles: new Map(),
  oldPaths: new Map([['/post/a-post/', '/posts/a-post/']]),
}

function complaintsAbout(redirects: Record<string, string>): string[] {
  return checkRedirects(site, { ...siteConfig, redirects }).map(({ message, fix }) => `${message} (${fix})`)
}

test('redirects to pages, files, old addresses, each other and elsewhere are right', () => {
  const redirects = {
    '/a/': '/posts/a-post/',
    '/b.html': '/posts#2022',
    '/c': '/icon.svg',
    '/d/': '/post/a-post/',
    '/e/': '/a',
    '/f/': 'https://elsewhere.example/',
  }
  expect(complaintsAbout(redirects)).toEqual([])
})

test.each([
  [{ 'a/': '/posts/' }, /a\/ is no path/],
  [{ '/?p=1': '/posts/' }, /is no path/],
  [{ '/posts': '/' }, /\/posts is there.*remove one/],
  [{ '/icon.svg': '/' }, /\/icon\.svg is there/],
  [{ '/post/a-post/': '/' }, /is an old address of \/posts\/a-post\//],
  [{ '/a/': '/posts/a-pots/' }, /\/a\/ leads nowhere: \/posts\/a-pots\/.*did you mean \/posts\/a-post\//],
  [{ '/a/': '/a' }, /\/a\/ leads in a circle/],
])('the redirect %o is refused', (redirects, complaint) => {
  expect(complaintsAbout(redirects)).toEqual([expect.stringMatching(complaint)])
})

test('each redirect of a circle is named', () => {
  expect(complaintsAbout({ '/a/': '/b/', '/b/': '/a/', '/c/': '/a/' })).toHaveLength(3)
})

test('a pattern that cannot be followed is named', () => {
  expect(checkOldPostPaths({ ...siteConfig, oldPostPaths: ['/:slug/', '/:years/:slug/'] })).toMatchObject([
    { file: 'site.config.ts', message: 'oldPostPaths: unknown placeholder :years', fix: 'did you mean :year?' },
  ])
})
