import type { Post } from 'contentlayer/generated'
import { expect, test, vi } from 'vitest'
import type { Site } from '@/lib/content/site'
import { aDate, anIssue, aPost, aSite, aTopic } from '@/lib/content/testing/builders'
import type { Issue } from '@/lib/diagnostics/issue'
import { createCoverage } from './coverage'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

/** What a site covers on 27 November 2026. */
function cover(site: Partial<Site>, issues: Issue[] = []) {
  return createCoverage({
    site: aSite(site),
    now: new Date('2026-11-27T12:00:00Z'),
    timeZone: 'UTC',
    toFile: (id) => `content/${id}`,
    issues: new Map([['content/topics/hiring.md', issues]]),
  })
}

const onHiring = (given: Partial<Post>) => aPost({ topics: [{ slug: 'hiring', title: 'Hiring' }], ...given })

test('counts the posts on each topic, with the date of the newest that is published', () => {
  const posts = [
    onHiring({ slug: 'draft', state: 'draft', date: aDate('2026-11-20') }),
    onHiring({ slug: 'new', date: aDate('2026-03-01') }),
    onHiring({ slug: 'old', date: aDate('2020-03-01') }),
  ]
  const topic = aTopic({ readingPath: [{ post: 'old' }], otherPosts: ['draft', 'new'] })
  expect(cover({ posts, topics: [topic] }).topics).toEqual([
    { topic, published: 2, unpublished: 1, newest: aDate('2026-03-01') },
  ])
})

test('topics without a post come first, then those that have had none for the longest time', () => {
  const posts = [aPost({ slug: 'new', date: aDate('2026-01-01') }), aPost({ slug: 'old', date: aDate('2020-01-01') })]
  const topics = [
    aTopic({ slug: 'lively', otherPosts: ['new'] }),
    aTopic({ slug: 'empty' }),
    aTopic({ slug: 'quiet', otherPosts: ['old'] }),
  ]
  expect(cover({ posts, topics }).topics.map(({ topic }) => topic.slug)).toEqual(['empty', 'quiet', 'lively'])
})

test('finds posts on no topic, unless the blog has no topics', () => {
  const posts = [onHiring({ slug: 'on-it' }), aPost({ slug: 'on-none' })]
  expect(cover({ posts, topics: [aTopic()] }).withoutTopic.map(({ slug }) => slug)).toEqual(['on-none'])
  expect(cover({ posts }).withoutTopic).toEqual([])
})

test('finds published posts that have not changed for two years, oldest first', () => {
  const posts = [
    aPost({ slug: 'just-not', date: aDate('2024-11-27') }),
    aPost({ slug: 'just', date: aDate('2024-11-26') }),
    aPost({ slug: 'updated', date: aDate('2016-01-01'), updated: aDate('2025-01-01') }),
    aPost({ slug: 'updated-long-ago', date: aDate('2016-01-01'), updated: aDate('2018-01-01') }),
    aPost({ slug: 'draft', date: aDate('2016-01-01'), state: 'draft' }),
  ]
  expect(cover({ posts }).unchanged.map(({ slug }) => slug)).toEqual(['updated-long-ago', 'just'])
})

test('finds the steps of a reading path that readers do not see', () => {
  const posts = [aPost({ slug: 'one' }), aPost({ slug: 'two', state: 'draft' }), aPost({ slug: 'three' })]
  const topic = aTopic({ readingPath: ['one', 'two', 'three'].map((post) => ({ post })) })
  expect(cover({ posts, topics: [topic] }).gaps).toEqual([
    { topic, file: 'content/topics/hiring.md', unpublished: [{ post: posts[1], position: 2 }], issues: [] },
  ])
})

test('finds steps that no post has, and no other issues of a topic', () => {
  const missing = anIssue({ about: 'reading path', message: 'the reading path names no post: nope' })
  const topics = [aTopic()]
  expect(cover({ topics }, [missing, anIssue()]).gaps.map(({ issues }) => issues)).toEqual([[missing]])
  expect(cover({ topics }, [anIssue()]).gaps).toEqual([])
})
