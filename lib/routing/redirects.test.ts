import { expect, test, vi } from 'vitest'
import { aDate, aPage, aPost } from '@/lib/content/testing/builders'
import { getRedirects, isBetweenFiles } from './redirects'

// Two posts per page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const post = aPost({
  slug: 'über-uns',
  aliases: [
    { path: '/post/über-uns/', isDeclared: true },
    { path: '/2022/x.html', isDeclared: false },
  ],
})

test('redirects every alias of a post to the post', () => {
  expect(getRedirects({ posts: [post], pages: [] })).toEqual([
    { from: '/post/über-uns/', to: '/posts/%C3%BCber-uns/' },
    { from: '/2022/x.html', to: '/posts/%C3%BCber-uns/' },
  ])
})

test('redirects every alias of a page to the page', () => {
  const pages = [aPage({ slug: 'about', aliases: [{ path: '/me/', isDeclared: true }] })]
  expect(getRedirects({ posts: [], pages })).toEqual([{ from: '/me/', to: '/about/' }])
})

test('resolves a chain of redirects to its final target', () => {
  const declared = { '/a': '/b/', '/b/': '/post/%C3%BCber-uns', '/c/': 'https://elsewhere.example/', '/d/': '/c/' }
  expect(getRedirects({ posts: [post], pages: [] }, declared).slice(0, 5)).toEqual([
    { from: '/a/', to: '/posts/%C3%BCber-uns/' },
    { from: '/b/', to: '/posts/%C3%BCber-uns/' },
    { from: '/post/über-uns/', to: '/posts/%C3%BCber-uns/' },
    { from: '/c/', to: 'https://elsewhere.example/' },
    { from: '/d/', to: 'https://elsewhere.example/' },
  ])
})

test('keeps the fragment of a redirect to another redirect, unless that has its own', () => {
  const declared = { '/a': '/b/#part', '/b/': '/c/', '/c/': '/d/?x=1#end', '/e/': '/c/#part' }
  expect(getRedirects({ posts: [], pages: [] }, declared)).toEqual([
    { from: '/a/', to: '/d/?x=1#end' },
    { from: '/b/', to: '/d/?x=1#end' },
    { from: '/c/', to: '/d/?x=1#end' },
    { from: '/e/', to: '/d/?x=1#end' },
  ])
  expect(getRedirects({ posts: [], pages: [] }, { '/a': '/b/#part', '/b/': '/c/' })[0]?.to).toBe('/c/#part')
})

test.each([
  ['/posts/über uns/', '/posts/%C3%BCber%20uns/'],
  ['/posts/日本語#見出し', '/posts/%E6%97%A5%E6%9C%AC%E8%AA%9E#%E8%A6%8B%E5%87%BA%E3%81%97'],
  ['posts/x', '/posts/x'],
  ['https://blog.example/posts/x/?a=1', '/posts/x/?a=1'],
  ['https://elsewhere.example/日本', 'https://elsewhere.example/%E6%97%A5%E6%9C%AC'],
])('writes the target %s as the URL %s', (to, url) => {
  expect(getRedirects({ posts: [], pages: [] }, { '/a/': to })).toEqual([{ from: '/a/', to: url }])
})

test('redirects to a year of the archive go to the page on which the year starts', () => {
  const posts = ['2024-01-01', '2023-02-01', '2023-01-01', '2022-01-01'].map((day) => aPost({ date: aDate(day) }))
  const declared = { '/2024/': '/posts/#2024', '/2023/': '/posts/#2023', '/2022/': '/posts/#2022' }
  expect(getRedirects({ posts, pages: [] }, declared).map(({ to }) => to)).toEqual([
    '/posts/#2024',
    '/posts/#2023',
    '/posts/page/2/#2022',
  ])
})

test('omits redirects that loop', () => {
  expect(getRedirects({ posts: [], pages: [] }, { '/a/': '/b/', '/b/': '/a/', '/c/': '/a/', '/d': '/d/#x' })).toEqual(
    [],
  )
})

test('lists declared redirects and aliases before those of permalink patterns, those of newer posts first', () => {
  const posts = ['newer', 'older'].map((slug) =>
    aPost({
      slug,
      aliases: [
        { path: `/pattern/${slug}/`, isDeclared: false },
        { path: `/alias/${slug}/`, isDeclared: true },
      ],
    }),
  )
  expect(getRedirects({ posts, pages: [] }, { '/tags/': '/topics/' }).map(({ from }) => from)).toEqual([
    '/alias/newer/',
    '/alias/older/',
    '/tags/',
    '/pattern/newer/',
    '/pattern/older/',
  ])
})

test('lists first what only a host can redirect, then what authors wrote down, posts and pages before lists', () => {
  const posts = [
    aPost({
      slug: 'a',
      aliases: [
        { path: '/pattern/a/', isDeclared: false },
        { path: '/alias/a/', isDeclared: true },
      ],
    }),
  ]
  const pages = [aPage({ slug: 'about', aliases: [{ path: '/me/', isDeclared: true }] })]
  const declared = {
    '/feed.xml': '/atom.xml',
    '/2016/': '/posts/#2016',
    '/a.html': '/posts/a/#part',
    '/a.pdf': '/posts/a/',
    '/tags/': '/topics/',
    '/b.png': 'https://elsewhere.example/b.png',
  }
  expect(getRedirects({ posts, pages }, declared, [['/page/2/', '/posts/']]).map(({ from }) => from)).toEqual([
    ...['/a.pdf', '/b.png'],
    ...['/a.html', '/me/', '/alias/a/'],
    ...['/2016/', '/tags/'],
    ...['/pattern/a/', '/page/2/'],
    '/feed.xml',
  ])
})

test('lists redirects between files last, since the site has copies of the files', () => {
  const posts = [aPost({ slug: 'a', aliases: [{ path: '/pattern/a/', isDeclared: false }] })]
  const declared = { '/images/a.png': '/posts/a/a.png', '/tags/': '/topics/' }
  expect(getRedirects({ posts, pages: [] }, declared).map(({ from }) => from)).toEqual([
    '/tags/',
    '/pattern/a/',
    '/images/a.png',
  ])
})

test('a redirect to a file beside a post follows the post when that is renamed', () => {
  const posts = [aPost({ slug: 'new', aliases: [{ path: '/posts/old/', isDeclared: true }] })]
  const declared = { '/a.png': '/posts/old/a%20b.png', '/b.png': '/posts/other/b.png' }
  expect(getRedirects({ posts, pages: [] }, declared).slice(1)).toEqual([
    { from: '/a.png', to: '/posts/new/a%20b.png' },
    { from: '/b.png', to: '/posts/other/b.png' },
  ])
})

test.each([
  ['/images/a b.png', '/posts/x/a%20b.png', true],
  ['/feed.xml', '/atom.xml', true],
  ['/images/a.png', '/posts/x/', false],
  ['/images/a.png', 'https://elsewhere.example/a.png', false],
  ['/feed.xml', '/search/?q=a.b', false],
  ['/a/', '/icon.svg', false],
  ['/a.html', '/icon.svg', false],
  ['/feed.xml', '/a.html', false],
])('whether %s and %s are files: %s', (from, to, expected) => {
  expect(isBetweenFiles({ from, to })).toBe(expected)
})
