import { expect, test } from 'vitest'
import { aPost, aSite, aTopic } from '@/lib/content/testing/builders'
import { getOtherPosts, getReadingPath, getRelatedTopics, getTopicPosts } from './topics'

const [one, two, three] = ['one', 'two', 'three'].map((slug) => aPost({ slug }))
const topic = aTopic({ readingPath: [{ post: 'three', note: 'Begin here' }, { post: 'one' }], otherPosts: ['two'] })
const site = aSite({ posts: [one, two, three].flatMap((post) => post ?? []), topics: [topic] })

test('gets the reading path of a topic with its posts and notes, in order', () => {
  expect(getReadingPath(topic, site)).toEqual([
    { post: three, note: 'Begin here' },
    { post: one, note: undefined },
  ])
})

test('gets the other posts of a topic', () => {
  expect(getOtherPosts(topic, site)).toEqual([two])
})

test('gets all posts of a topic, its reading path first', () => {
  expect(getTopicPosts(topic, site)).toEqual([three, one, two])
})

test('gets the topics with shared posts and how many they share, those that share most first', () => {
  const onTopics = (...slugs: string[]) =>
    aPost({ slug: slugs.join('-'), topics: slugs.map((slug) => ({ slug, title: slug })) })
  const posts = [onTopics('here', 'a', 'b'), onTopics('here', 'b'), onTopics('here')]
  const here = aTopic({ slug: 'here', readingPath: [{ post: 'here-a-b' }], otherPosts: ['here-b', 'here'] })
  const topics = [...['a', 'b', 'c'].map((slug) => aTopic({ slug })), here]

  const related = getRelatedTopics(here, aSite({ posts, topics }))
  expect(related.map(({ topic, shared }) => [topic.slug, shared])).toEqual([
    ['b', 2],
    ['a', 1],
  ])
})
