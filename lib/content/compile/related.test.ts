import type { Post } from 'contentlayer/generated'
import { expect, test, vi } from 'vitest'
import { aPost, aSeries, aSite, aTopic } from '@/lib/content/testing/builders'
import { createRelatedFinder, withRelatedPosts } from './related'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const hiring = { slug: 'hiring', title: 'Hiring' }
const letters = { slug: 'letters', title: 'Letters' }

type GivenPosts = Record<string, Partial<Post>>
type Options = { readingPath?: string[] }

/** A site of these posts, by slug, with a topic on hiring that has a reading path, and a series of letters. */
function createSite(given: GivenPosts, { readingPath = [] }: Options) {
  const posts = Object.entries(given).map(([slug, post]) =>
    aPost({ title: slug, description: '', text: '', slug, ...post }),
  )
  const slugs = (isIn: (post: Post) => boolean) => posts.filter(isIn).map(({ slug }) => slug)
  const otherPosts = slugs(({ slug, topics }) => topics.includes(hiring) && !readingPath.includes(slug))
  const topic = aTopic({ ...hiring, readingPath: readingPath.map((post) => ({ post })), otherPosts })
  const series = aSeries({ ...letters, posts: slugs((post) => post.series === letters) })
  return aSite({ posts, topics: [topic], series: [series] })
}

/** The slugs of what is related to the first of these posts. */
function findRelatedToFirst(given: GivenPosts, options: Options = {}): string[] {
  const site = createSite(given, options)
  return site.posts.slice(0, 1).flatMap(createRelatedFinder(site))
}

test('puts the posts with the most words in common first', () => {
  const near = 'queues wait for a release'
  expect(
    findRelatedToFirst({
      here: { text: `${near} and testers` },
      far: { text: 'testers eat cake' },
      near: { text: near },
      elsewhere: { text: 'a letter from Lisbon' },
    }),
  ).toEqual(['near', 'far'])
})

test('gives rare words more weight than common ones', () => {
  const common = Object.fromEntries(['b', 'c', 'd'].map((slug) => [slug, { text: 'meeting' }]))
  const [first] = findRelatedToFirst({ a: { text: 'meeting stopwatch' }, ...common, e: { text: 'stopwatch' } })
  expect(first).toBe('e')
})

test('ignores case and the s of a plural', () => {
  expect(findRelatedToFirst({ a: { text: 'Meetings' }, b: { text: 'meeting' }, c: { text: 'x' } })).toEqual(['b'])
})

test('finds words in scripts without spaces', () => {
  expect(findRelatedToFirst({ a: { text: '付箋に書く' }, b: { text: '付箋を貼る' }, c: { text: 'x' } })).toEqual(['b'])
})

test('counts a shared topic, and its reading path more', () => {
  const onTopic = { topics: [hiring] }
  const posts = { a: onTopic, b: onTopic, c: onTopic, d: {} }
  expect(findRelatedToFirst(posts, { readingPath: ['c'] })).toEqual(['c', 'b'])
})

test('leaves out the neighbours of a post in its series and on a reading path', () => {
  const part = { series: letters }
  expect(findRelatedToFirst({ a: part, b: part, c: part })).toEqual(['c'])
  const onTopic = { topics: [hiring] }
  expect(findRelatedToFirst({ a: onTopic, b: onTopic, c: onTopic }, { readingPath: ['a', 'b', 'c'] })).toEqual(['c'])
})

test('finds three posts at most', () => {
  const posts = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((slug) => [slug, { text: 'queue' }]))
  expect(findRelatedToFirst(posts)).toHaveLength(3)
})

test('leaves out the translations of a post', () => {
  const translations = [
    { language: 'en-GB', url: 'https://blog.example/posts/a/' },
    { language: 'de', url: 'https://blog.example/posts/b/' },
  ]
  const text = 'queue'
  expect(findRelatedToFirst({ a: { text, translations }, b: { text, language: 'de' }, c: { text } })).toEqual(['c'])
})

test('finds nothing for a post that has nothing in common with the others', () => {
  expect(findRelatedToFirst({ a: { text: 'one' }, b: { text: 'two' } })).toEqual([])
})

test('finds nothing for a post that is to have none, and finds it for others', () => {
  const site = createSite({ a: { text: 'queue', hasRelated: false }, b: { text: 'queue' } }, {})
  expect(withRelatedPosts(site).posts.map(({ slug, related }) => [slug, related])).toEqual([
    ['a', []],
    ['b', ['a']],
  ])
})

test('gives every post of a site the slugs of its related posts', () => {
  const site = createSite({ a: { text: 'queue' }, b: { text: 'queue' }, c: { text: 'cake' } }, {})
  expect(withRelatedPosts(site).posts.map(({ slug, related }) => [slug, related])).toEqual([
    ['a', ['b']],
    ['b', ['a']],
    ['c', []],
  ])
})
