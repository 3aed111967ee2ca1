import { expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/testing/site-config'
import { checkRedirects } from './check-redirects'
import type { CheckedSite } from './checked-site'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const site: Pick<CheckedSite, 'files' | 'urls'> = {
  files: {
    byUrl: new Map([['/icon.svg', { path: '/public/icon.svg', hasUrl: true, isUnpublished: false }]]),
    byPath: new Map(),
  },
  urls: {
    published: new Set(['/', '/posts/', '/posts/a-post/']),
    unpublished: new Set(['/posts/a-draft/']),
    invalid: new Set(),
    ids: new Map(),
    aliases: new Map([['/post/a-post/', '/posts/a-post/']]),
    redirects: new Map([['/post/a-post/', '/posts/a-post/']]),
  },
}

/** The messages and fixes for this setting. */
function messagesFor(redirects: Record<string, string>): string[] {
  return checkRedirects(site, { ...siteConfig, redirects }).map(({ message, fix }) => `${message} (${fix})`)
}

test('accepts redirects to pages, files, aliases, other redirects and other sites', () => {
  const redirects = {
    '/a/': '/posts/a-post/',
    '/b.html': '/posts#2022',
    '/c': '/icon.svg',
    '/d/': '/post/a-post/',
    '/e/': '/a',
    '/f/': 'https://elsewhere.example/',
    '/g/': 'https://blog.example/posts/a-post/?from=mail#top',
    '/h/': 'posts/a-post',
  }
  expect(messagesFor(redirects)).toEqual([])
})

test.each([
  ['from a path without a leading slash', { 'a/': '/posts/' }, /^redirects: a\/ is not a path \(begin with a slash/],
  ['from a path with a query', { '/?p=1': '/posts/' }, /^redirects: \/\?p=1 is not a path/],
  [
    'from a path that is too long',
    { [`/${'あ'.repeat(86)}/`]: '/' },
    /^redirects: \/あ+… is too long for a file \(remove it/,
  ],
  ['from a page', { '/posts': '/' }, /\/posts exists \(an existing URL cannot redirect; remove one/],
  ['from an unpublished page', { '/posts/a-draft/': '/' }, /\/posts\/a-draft\/ exists/],
  ['from a file', { '/icon.svg': '/' }, /\/icon\.svg exists/],
  ['from an alias', { '/post/a-post/': '/' }, /\/post\/a-post\/ is an alias of \/posts\/a-post\/ \(remove one/],
  [
    'to a page that does not exist',
    { '/a/': '/posts/a-pots/' },
    /\/a\/ redirects to \/posts\/a-pots\/, which does not exist \(did you mean \/posts\/a-post\/\?\)/,
  ],
  ['to itself', { '/a/': '/a' }, /\/a\/ is part of a loop \(redirect one/],
  ['to a part of itself', { '/a/': '/a/#part' }, /\/a\/ is part of a loop/],
  ['to itself with a query', { '/a/': '/a/?x=1' }, /\/a\/ is part of a loop/],
  ['to its own absolute URL', { '/a/': 'https://blog.example/a/' }, /\/a\/ is part of a loop/],
  [
    'to an absolute URL of this site that does not exist',
    { '/a/': 'https://blog.example/posts/a-pots/' },
    /a-pots\/, which does not exist \(did you mean \/posts\/a-post\/\?\)/,
  ],
  [
    'to something that is no page',
    { '/a/': 'mailto:ada@blog.example' },
    /which is not a URL that a page can have \(write a path/,
  ],
  [
    'to an unpublished page',
    { '/a/': '/posts/a-draft/#x' },
    /\/posts\/a-draft\/#x, which is not published yet \(publish it/,
  ],
  [
    'from a path twice',
    { '/a': '/posts/', '/a/index.html': '/' },
    /\/a\/index\.html is the same path as \/a \(remove one/,
  ],
  ['from a pattern', { '/old/*': '/posts/' }, /\/old\/\* is a pattern \(write each path/],
  ['from a pattern with a name', { '/old/:year': '/posts/' }, /\/old\/:year is a pattern \(write each path/],
])('reports a redirect %s', (_, redirects, message) => {
  expect(messagesFor(redirects)).toEqual([expect.stringMatching(message)])
})

test('accepts a redirect to a file beside a post that has been renamed', () => {
  const renamed = {
    files: {
      byUrl: new Map([['/posts/new/a.png', { path: '/a.png', hasUrl: true, isUnpublished: false }]]),
      byPath: new Map(),
    },
    urls: { ...site.urls, aliases: new Map([['/posts/old/', '/posts/new/']]) },
  }
  const redirects = { '/a.png': '/posts/old/a.png', '/b.png': '/posts/old/b.png' }
  expect(checkRedirects(renamed, { ...siteConfig, redirects }).map(({ message }) => message)).toEqual([
    'redirects: /b.png redirects to /posts/old/b.png, which does not exist',
  ])
})

test('reports every redirect of a loop, and those that lead into it', () => {
  expect(messagesFor({ '/a/': '/b/', '/b/': '/a/', '/c/': '/a/' })).toEqual([
    expect.stringMatching(/^redirects: \/a\/ is part of a loop/),
    expect.stringMatching(/^redirects: \/b\/ is part of a loop/),
    expect.stringMatching(/^redirects: \/c\/ is part of a loop/),
  ])
})

test('reports issues of the settings file', () => {
  expect(checkRedirects(site, { ...siteConfig, redirects: { '/a/': '/nowhere/' } })).toMatchObject([
    { file: 'site.config.ts', column: 3, severity: 'error' },
  ])
})
