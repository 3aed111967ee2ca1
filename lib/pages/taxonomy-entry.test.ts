import { expect, test } from 'vitest'
import { aCategory, aSeries, aTopic } from '@/lib/content/testing/builders'
import { categoryEntry, relatedTopicEntry, seriesEntry, type TaxonomyEntry, topicEntry } from './taxonomy-entry'

const hiring: TaxonomyEntry = {
  href: '/topics/hiring/',
  title: 'Hiring',
  description: 'How teams find people',
  meta: '3 posts',
  state: 'published',
}

test('a topic counts the posts on its reading path and all others', () => {
  const topic = aTopic({ readingPath: [{ post: 'a' }], otherPosts: ['b', 'c'] })
  expect(topicEntry(topic)).toEqual(hiring)
})

test('a topic shows the length of a reading path of several posts', () => {
  const topic = aTopic({ readingPath: [{ post: 'a' }, { post: 'b' }], otherPosts: ['c'] })
  expect(topicEntry(topic).meta).toBe('3 posts · reading path of 2')
})

test('a related topic shows how many posts it shares', () => {
  expect(relatedTopicEntry({ topic: aTopic(), shared: 1 })).toEqual({ ...hiring, meta: '1 post in common' })
})

test('a category counts its posts', () => {
  const category = aCategory({ slug: 'people', title: 'People', posts: ['a', 'b'] })
  expect(categoryEntry(category)).toEqual({
    href: '/categories/people/',
    title: 'People',
    meta: '2 posts',
    state: 'published',
  })
})

test('a series of one part has 1 post', () => {
  expect(seriesEntry(aSeries({ posts: ['a'] })).meta).toBe('1 post')
})
