import { expect, test } from 'vitest'
import type { ParsedPost } from '@/lib/content/model/post'
import { aParsedPost } from '@/lib/content/testing/builders'
import { findBacklinks } from './backlinks'
import { resolveAliases } from './resolve-aliases'

/** The slugs of the posts that link to each post, by its slug. */
function backlinksBySlug(...posts: ParsedPost[]): Record<string, string[]> {
  return Object.fromEntries(
    [...findBacklinks(posts, resolveAliases(posts, []))].map(([{ slug }, from]) => [slug, from]),
  )
}

/** A post whose text links to these paths. */
function linking(slug: string, ...links: string[]): ParsedPost {
  return aParsedPost({ slug, links })
}

test('finds the posts that link to a post, in their order', () => {
  expect(backlinksBySlug(linking('new', '/posts/old/'), linking('mid', '/posts/old/'), linking('old'))).toEqual({
    old: ['new', 'mid'],
  })
})

test('counts a post once however often it links, and ignores links of a post to itself', () => {
  expect(backlinksBySlug(linking('a', '/posts/b/', '/posts/b'), linking('b', '/posts/b/'))).toEqual({ b: ['a'] })
})

test('resolves links to an alias, and to a slug with letters beyond ASCII', () => {
  const moved = aParsedPost({ slug: 'größe', aliases: [{ path: '/2016/size.html' }] })
  expect(backlinksBySlug(linking('a', '/2016/size.html'), linking('b', '/posts/größe/'), moved)).toEqual({
    größe: ['a', 'b'],
  })
})

test('a link to a post is not one to another post that may have had the same path', () => {
  const linked = aParsedPost({ slug: 'a' })
  const older = aParsedPost({ slug: 'b', aliases: [{ path: '/posts/a/', isGuess: true }] })
  expect(backlinksBySlug(linking('new', '/posts/a/'), linked, older)).toEqual({ a: ['new'] })
})

test('ignores links to anything but a post', () => {
  expect(backlinksBySlug(linking('a', '/about/', '/posts/draft/'))).toEqual({})
})
