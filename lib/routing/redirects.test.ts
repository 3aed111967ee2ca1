import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { redirectsOf } from './redirects'

// Two posts a page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const post = aPost({ slug: 'über-uns', oldPaths: [{ path: '/post/über-uns/' }, { path: '/2022/x.html' }] })

test('every old address of a post leads to it', () => {
  expect(redirectsOf({ posts: [post], pages: [] })).toEqual([
    { from: '/post/über-uns/', to: '/posts/%C3%BCber-uns/' },
    { from: '/2022/x.html', to: '/posts/%C3%BCber-uns/' },
  ])
})

test('what would lead on leads to the end at once', () => {
  const declared = { '/a': '/b/', '/b/': '/post/%C3%BCber-uns', '/c/': 'https://elsewhere.example/', '/d/': '/c/' }
  expect(redirectsOf({ posts: [post], pages: [] }, declared).slice(0, 4)).toEqual([
    { from: '/a/', to: '/posts/%C3%BCber-uns/' },
    { from: '/b/', to: '/posts/%C3%BCber-uns/' },
    { from: '/c/', to: 'https://elsewhere.example/' },
    { from: '/d/', to: 'https://elsewhere.example/' },
  ])
})

test('what leads to a year leads to the page of the list on which that year begins', () => {
  const posts = ['2024-01-01', '2023-02-01', '2023-01-01', '2022-01-01'].map((day) => aPost({ date: aDate(day) }))
  const declared = { '/2024/': '/posts/#2024', '/2023/': '/posts/#2023', '/2022/': '/posts/#2022' }
  expect(redirectsOf({ posts, pages: [] }, declared).map(({ to }) => to)).toEqual([
    '/posts/#2024',
    '/posts/#2023',
    '/posts/page/2/#2022',
  ])
})

test('what leads in a circle leads nowhere, and ends', () => {
  expect(redirectsOf({ posts: [], pages: [] }, { '/a/': '/b/', '/b/': '/a/', '/c/': '/a/' })).toEqual([])
})
