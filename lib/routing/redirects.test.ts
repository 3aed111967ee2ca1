import { expect, test, vi } from 'vitest'
import { aDate, aPage, aPost } from '@/lib/content/testing/builders'
import { getRedirects } from './redirects'

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
  expect(getRedirects({ posts: [post], pages: [] }, declared).slice(0, 4)).toEqual([
    { from: '/a/', to: '/posts/%C3%BCber-uns/' },
    { from: '/b/', to: '/posts/%C3%BCber-uns/' },
    { from: '/c/', to: 'https://elsewhere.example/' },
    { from: '/d/', to: 'https://elsewhere.example/' },
  ])
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
  expect(getRedirects({ posts: [], pages: [] }, { '/a/': '/b/', '/b/': '/a/', '/c/': '/a/' })).toEqual([])
})

test('lists declared redirects and aliases before those of permalink patterns', () => {
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
    '/tags/',
    '/alias/newer/',
    '/alias/older/',
    '/pattern/newer/',
    '/pattern/older/',
  ])
})
