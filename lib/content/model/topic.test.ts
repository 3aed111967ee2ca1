import { expect, test } from 'vitest'
import { aDocument, aPost, aTopic } from '@/lib/content/testing/builders'
import type { UnlinkedPost } from './post'
import {
  brokenPathStops,
  makeTopicFinder,
  neighboursAmong,
  readTopic,
  type TopicFinder,
  topicsOf,
  type UnlinkedTopic,
  unknownTopics,
} from './topic'

function anUnlinkedTopic(given: Partial<UnlinkedTopic> = {}): UnlinkedTopic {
  const slug = given.slug ?? 'hiring'
  const words = { title: 'Hiring', description: 'How teams find people', html: '' }
  return { file: `topics/${slug}.md`, slug, ...words, aliases: [], start: [], ...given }
}

const hiring = anUnlinkedTopic({ aliases: ['recruiting', 'Job Interviews'] })
const titles = anUnlinkedTopic({ slug: 'roles-and-titles', title: 'Titles, and what they mean', aliases: ['CTO'] })

function anUnlinkedPost(given: Partial<UnlinkedPost>): UnlinkedPost {
  const { categories: _, topics: __, ...post } = aPost()
  return { ...post, categoryNames: [], topicNames: [], tags: [], ...given }
}

function finderOf(...topics: UnlinkedTopic[]): TopicFinder {
  return makeTopicFinder(topics).finder
}

/** The slugs of the topics that a post joins. */
function joined(post: UnlinkedPost, ...topics: UnlinkedTopic[]): string[] {
  return topicsOf(post, topics, finderOf(...topics)).map(({ slug }) => slug)
}

test('a file makes a topic', () => {
  const frontMatter = { title: 'Hiring', description: 'How', aliases: 'recruiting', start: ['one', { post: 'two' }] }
  expect(readTopic(aDocument('topics/hiring.md', frontMatter, { html: '<p>Intro</p>' }), 'UTC')).toEqual({
    entry: {
      file: 'topics/hiring.md',
      slug: 'hiring',
      title: 'Hiring',
      description: 'How',
      html: '<p>Intro</p>',
      aliases: ['recruiting'],
      start: [{ post: 'one' }, { post: 'two' }],
    },
    issues: [],
  })
})

test.each(['title', 'description'])('a topic needs its %s', (key) => {
  const frontMatter = { title: 'Hiring', description: 'How', [key]: undefined }
  const { entry: topic, issues } = readTopic(aDocument('topics/hiring.md', frontMatter), 'UTC')
  expect({ topic, issues }).toMatchObject({ topic: undefined, issues: [{ message: `${key} is missing` }] })
})

test.each(['hiring', 'Hiring', 'recruiting', 'Recruiting', 'job-interviews', 'job interviews'])(
  '%s finds its topic by slug, title or alias',
  (name) => {
    expect(finderOf(titles, hiring).find(name)?.slug).toBe('hiring')
  },
)

test('a name that no topic bears finds none', () => {
  expect(finderOf(titles, hiring).find('firing')).toBeUndefined()
})

test('a name that is nearly an alias suggests its topic by slug', () => {
  expect(finderOf(titles, hiring).suggest('recruitign')).toBe('hiring')
})

test('an alias that two topics claim is an error of the later one and names both files', () => {
  const delivery = anUnlinkedTopic({ slug: 'delivery', title: 'Delivery', aliases: ['Recruiting'] })
  expect(makeTopicFinder([hiring, delivery]).issues).toEqual([
    {
      file: 'topics/delivery.md',
      severity: 'error',
      message: 'Recruiting already names the topic of topics/hiring.md',
      fix: 'a name leads to one topic; remove it from one of them',
      at: { readKey: ['aliases', 0] },
    },
  ])
})

test('an alias that is another topic’s slug is an error, whichever comes first', () => {
  const delivery = anUnlinkedTopic({ slug: 'delivery', title: 'Delivery', aliases: ['hiring'] })
  expect(makeTopicFinder([delivery, hiring]).issues).toMatchObject([{ file: 'topics/delivery.md' }])
})

test('a topic may repeat its own name among its aliases', () => {
  expect(makeTopicFinder([anUnlinkedTopic({ aliases: ['hiring', 'Hiring'] })]).issues).toEqual([])
})

test('a post joins a topic that it names', () => {
  expect(joined(anUnlinkedPost({ topicNames: ['Hiring'] }), hiring, titles)).toEqual(['hiring'])
})

test.each(['hiring', 'Recruiting'])('a post joins a topic whose slug or alias is its tag %s', (tag) => {
  expect(joined(anUnlinkedPost({ tags: ['unrelated', tag] }), hiring, titles)).toEqual(['hiring'])
})

test('a post joins a topic whose reading path it stands on', () => {
  const withPath = anUnlinkedTopic({ start: [{ post: 'a-post' }] })
  expect(joined(anUnlinkedPost({ slug: 'a-post' }), withPath, titles)).toEqual(['hiring'])
})

test('a category is no topic', () => {
  expect(joined(anUnlinkedPost({ categoryNames: ['Hiring'] }), hiring)).toEqual([])
})

test('a post joins a topic once, and all in the order of the topics', () => {
  const withPath = anUnlinkedTopic({ start: [{ post: 'a-post' }] })
  const post = anUnlinkedPost({ slug: 'a-post', topicNames: ['cto', 'hiring'], tags: ['hiring'] })
  expect(joined(post, withPath, titles)).toEqual(['hiring', 'roles-and-titles'])
})

test('an unknown topic is an error at its entry that names the nearest', () => {
  expect(unknownTopics(anUnlinkedPost({ topicNames: ['CTO', 'hirring'] }), finderOf(hiring, titles))).toEqual([
    {
      file: 'posts/a-post.md',
      severity: 'error',
      message: 'unknown topic hirring',
      fix: 'did you mean hiring?',
      at: { readKey: ['topics', 1] },
    },
  ])
})

test('where no topic is near, the author learns where topics come from', () => {
  const post = anUnlinkedPost({ topicNames: ['gardening in winter'] })
  expect(unknownTopics(post, finderOf(hiring))).toMatchObject([{ fix: 'the topics are the files of content/topics' }])
})

test('a tag may say anything', () => {
  expect(unknownTopics(anUnlinkedPost({ tags: ['hirring'] }), finderOf(hiring))).toEqual([])
})

test('a stop that names no post is an error at its entry with the nearest slug', () => {
  const topic = anUnlinkedTopic({ start: [{ post: 'the-step-back' }, { post: 'the-stepback' }] })
  expect(brokenPathStops(topic, new Set(['the-step-back', 'another']))).toEqual([
    {
      file: 'topics/hiring.md',
      severity: 'error',
      message: 'the reading path names no post: the-stepback',
      fix: 'did you mean the-step-back?',
      at: { readKey: ['start', 1] },
    },
  ])
})

test('a stop that is like no post is told where slugs come from', () => {
  const topic = anUnlinkedTopic({ start: [{ post: 'gardening' }] })
  const fix = 'write the slug of a post in content/posts'
  expect(brokenPathStops(topic, new Set(['the-step-back']))).toMatchObject([{ fix }])
})

test('a post that stands on a path twice is an error at the second entry', () => {
  const topic = anUnlinkedTopic({ start: [{ post: 'one' }, { post: 'two' }, { post: 'one' }] })
  expect(brokenPathStops(topic, new Set(['one', 'two']))).toMatchObject([
    { message: 'one stands on the path twice', at: { readKey: ['start', 2] } },
  ])
})

test('topics are neighbours that share posts, the nearest first', () => {
  const on = (...slugs: string[]) =>
    aPost({ slug: slugs.join('-'), topics: slugs.map((slug) => ({ slug, title: slug })) })
  const here = aTopic({ slug: 'here', path: [{ post: on('here', 'a', 'b') }], others: [on('here', 'b'), on('here')] })
  const topics = ['a', 'b', 'c', 'here'].map((slug) => aTopic({ slug }))
  expect(neighboursAmong(here, topics).map(({ topic, shared }) => [topic.slug, shared])).toEqual([
    ['b', 2],
    ['a', 1],
  ])
})
