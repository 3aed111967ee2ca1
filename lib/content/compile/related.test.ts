import { expect, test } from 'vitest'
import type { Post } from '@/lib/content/model/post'
import { aPost, aSeries, aTopic } from '@/lib/content/testing/builders'
import { makeRelatedFinder } from './related'

const hiring = { slug: 'hiring', title: 'Hiring' }
const letters = { slug: 'letters', title: 'Letters' }

/** The slugs of what is related to the first of these posts, each of which is given its slug. */
function relatedToFirst(given: Record<string, Partial<Post>>, { path = [] as string[] } = {}): string[] {
  const posts = Object.entries(given).map(([slug, post]) =>
    aPost({ title: slug, description: '', text: '', slug, ...post }),
  )
  const of = (isIn: (post: Post) => boolean) => posts.filter(isIn)
  const onPath = path.flatMap((slug) => of((post) => post.slug === slug))
  const onTopic = of(({ topics }) => topics.includes(hiring))
  const topic = aTopic({
    ...hiring,
    path: onPath.map((post) => ({ post })),
    others: onTopic.filter((post) => !onPath.includes(post)),
  })
  const series = aSeries({ ...letters, posts: of((post) => post.series === letters) })
  const find = makeRelatedFinder({ posts, topics: [topic], series: [series] })
  return posts
    .slice(0, 1)
    .flatMap(find)
    .map(({ slug }) => slug)
}

test('the posts that share the most words come first', () => {
  const near = 'queues wait for a release'
  expect(
    relatedToFirst({
      here: { text: `${near} and testers` },
      far: { text: 'testers eat cake' },
      near: { text: near },
      elsewhere: { text: 'a letter from Lisbon' },
    }),
  ).toEqual(['near', 'far'])
})

test('what is rare says more than what many posts have', () => {
  const common = Object.fromEntries(['b', 'c', 'd'].map((slug) => [slug, { text: 'meeting' }]))
  const [first] = relatedToFirst({ a: { text: 'meeting stopwatch' }, ...common, e: { text: 'stopwatch' } })
  expect(first).toBe('e')
})

test('a plural is the same word, and so is another case', () => {
  expect(relatedToFirst({ a: { text: 'Meetings' }, b: { text: 'meeting' }, c: { text: 'x' } })).toEqual(['b'])
})

test('words without spaces between them are words, too', () => {
  expect(relatedToFirst({ a: { text: '付箋に書く' }, b: { text: '付箋を貼る' }, c: { text: 'x' } })).toEqual(['b'])
})

test('a shared topic counts, and its reading path counts more', () => {
  const onTopic = { topics: [hiring] }
  const posts = { a: onTopic, b: onTopic, c: onTopic, d: {} }
  expect(relatedToFirst(posts, { path: ['c'] })).toEqual(['c', 'b'])
})

test('what comes before and after it on a path or in a series is offered as that, and not again', () => {
  const part = { series: letters }
  expect(relatedToFirst({ a: part, b: part, c: part })).toEqual(['c'])
  const onTopic = { topics: [hiring] }
  expect(relatedToFirst({ a: onTopic, b: onTopic, c: onTopic }, { path: ['a', 'b', 'c'] })).toEqual(['c'])
})

test('there are three at most', () => {
  const posts = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((slug) => [slug, { text: 'queue' }]))
  expect(relatedToFirst(posts)).toHaveLength(3)
})

test('the post in another language is not another post', () => {
  const text = 'queue'
  expect(relatedToFirst({ a: { text, translations: { de: 'b' } }, b: { text, language: 'de' }, c: { text } })).toEqual([
    'c',
  ])
})

test('a post that has nothing in common with the others has no related posts', () => {
  expect(relatedToFirst({ a: { text: 'one' }, b: { text: 'two' } })).toEqual([])
})
