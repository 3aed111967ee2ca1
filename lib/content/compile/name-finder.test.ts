import { expect, test } from 'vitest'
import { aParsedTopic } from '@/lib/content/testing/builders'
import { createTopicFinder } from './name-finder'

const hiring = aParsedTopic({ aliases: ['recruiting', 'Job Interviews'] })
const titles = aParsedTopic({
  slug: 'roles-and-titles',
  title: 'Titles, and what they mean',
  aliases: ['CTO'],
})

test.each(['hiring', 'Hiring', 'recruiting', 'Recruiting', 'job-interviews', 'job interviews'])(
  'finds a topic by slug, title or alias: %s',
  (name) => {
    expect(createTopicFinder([titles, hiring]).find(name)).toBe(hiring)
  },
)

test('finds nothing for a name that no topic has', () => {
  expect(createTopicFinder([titles, hiring]).find('firing')).toBeUndefined()
})

test('suggests the slug of the topic with the nearest name', () => {
  expect(createTopicFinder([titles, hiring]).suggest('recruitign')).toBe('hiring')
})

test('suggests nothing where no name is near', () => {
  expect(createTopicFinder([titles, hiring]).suggest('gardening in winter')).toBeUndefined()
})

test('reports a name that two topics have, at the later one', () => {
  const delivery = aParsedTopic({
    slug: 'delivery',
    title: 'Delivery',
    aliases: ['Recruiting'],
    getPosition: ([key, index]) => ({ line: key === 'aliases' && index === 0 ? 5 : 1, column: 5 }),
  })
  expect(createTopicFinder([hiring, delivery]).issues).toEqual([
    {
      file: 'topics/delivery.md',
      line: 5,
      column: 5,
      severity: 'error',
      message: 'Recruiting is already a name of the topic in topics/hiring.md',
      otherFile: 'topics/hiring.md',
      fix: 'a name belongs to one topic; remove it from one of them',
    },
  ])
})

test('reports an alias that is the slug of another topic, whichever comes first', () => {
  const delivery = aParsedTopic({ slug: 'delivery', title: 'Delivery', aliases: ['hiring'] })
  for (const topics of [
    [delivery, hiring],
    [hiring, delivery],
  ]) {
    expect(createTopicFinder(topics).issues).toMatchObject([{ file: 'topics/delivery.md' }])
  }
})

test('allows a topic to repeat its own name among its aliases', () => {
  expect(createTopicFinder([aParsedTopic({ aliases: ['hiring', 'Hiring'] })]).issues).toEqual([])
})

test('tells names apart that differ in signs', () => {
  const cpp = aParsedTopic({ slug: 'cpp', title: 'C++', aliases: ['C'] })
  const csharp = aParsedTopic({ slug: 'csharp', title: 'C#' })
  const { find, issues } = createTopicFinder([cpp, csharp])
  expect(['c++', 'C#', 'c', 'C*'].map(find)).toEqual([cpp, csharp, cpp, undefined])
  expect(issues).toEqual([])
})
