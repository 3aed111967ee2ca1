import { expect, test } from 'vitest'
import { redirectsOf } from './redirects'
import { aPost } from './testing/builders'

const post = aPost({ slug: 'über-uns', oldPaths: [{ path: '/post/über-uns/' }, { path: '/2022/x.html' }] })

test('every old address of a post leads to it', () => {
  expect(redirectsOf({ posts: [post], pages: [] })).toEqual([
    { from: '/post/über-uns/', to: '/posts/%C3%BCber-uns/' },
    { from: '/2022/x.html', to: '/posts/%C3%BCber-uns/' },
  ])
})

test('what would lead on leads to the end at once', () => {
  const declared = { '/a': '/b/', '/b/': '/post/%C3%BCber-uns', '/c/': 'https://elsewhere.example/', '/d/': '/c/' }
  expect(redirectsOf({ posts: [post], pages: [] }, declared).slice(2)).toEqual([
    { from: '/a/', to: '/posts/%C3%BCber-uns/' },
    { from: '/b/', to: '/posts/%C3%BCber-uns/' },
    { from: '/c/', to: 'https://elsewhere.example/' },
    { from: '/d/', to: 'https://elsewhere.example/' },
  ])
})

test('what leads in a circle leads nowhere, and ends', () => {
  expect(redirectsOf({ posts: [], pages: [] }, { '/a/': '/b/', '/b/': '/a/', '/c/': '/a/' })).toEqual([])
})
