import { expect, test } from 'vitest'
import { aPost } from '@/lib/content/testing/builders'
import { linksBetween } from './backlinks'

/** Which posts link to which, by their slugs. */
function between(...posts: ReturnType<typeof aPost>[]): Record<string, string[]> {
  return Object.fromEntries([...linksBetween(posts)].map(([to, from]) => [to.slug, from.map(({ slug }) => slug)]))
}

const linking = (slug: string, ...links: string[]) => aPost({ slug, links })

test('a post is linked from those whose text leads to it, in their order', () => {
  expect(between(linking('new', '/posts/old/'), linking('mid', '/posts/old/'), linking('old'))).toEqual({
    old: ['new', 'mid'],
  })
})

test('a second link from the same post, and one from itself, are nothing new', () => {
  expect(between(linking('a', '/posts/b/', '/posts/b'), linking('b', '/posts/b/'))).toEqual({ b: ['a'] })
})

test('a link to an old address leads to the post, and so does one with letters beyond ASCII', () => {
  const moved = aPost({ slug: 'größe', oldPaths: [{ path: '/2016/size.html' }] })
  expect(between(linking('a', '/2016/size.html'), linking('b', '/posts/größe/'), moved)).toEqual({ größe: ['a', 'b'] })
})

test('a link to what is no post leads to none', () => {
  expect(between(linking('a', '/about/', '/posts/draft/'))).toEqual({})
})
