import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCategory, aPost, aSeries, aTopic } from '@/lib/content/testing/builders'
import { categoryEntry, neighbourEntry, seriesEntry, TaxonomyList, topicEntry } from './taxonomy-list'

const hiring = { href: '/topics/hiring/', title: 'Hiring', description: 'How teams find people', facts: '3 posts' }

test('each title is a heading that links to its page', () => {
  render(<TaxonomyList entries={[hiring, { href: '/topics/x/', title: 'X', facts: '1 post' }]} heading="h3" />)
  const headings = screen.getAllByRole('heading', { level: 3 })
  expect(headings.map((heading) => [heading.textContent, heading.querySelector('a')?.getAttribute('href')])).toEqual([
    ['Hiring', '/topics/hiring/'],
    ['X', '/topics/x/'],
  ])
})

test('the headings fit below the one the list stands under', () => {
  render(<TaxonomyList entries={[hiring]} heading="h2" />)
  expect(screen.getByRole('heading', { level: 2, name: 'Hiring' })).toBeVisible()
})

test('an entry says what it is about and how many posts it has', () => {
  render(<TaxonomyList entries={[hiring]} heading="h2" />)
  expect(screen.getByRole('listitem')).toHaveTextContent(/^Hiring3 postsHow teams find people$/)
})

test('an entry without a description has none', () => {
  render(<TaxonomyList entries={[{ href: '/categories/x/', title: 'X', facts: '2 posts' }]} heading="h2" />)
  expect(screen.getByRole('listitem')).toHaveTextContent(/^X2 posts$/)
})

test('a topic counts the posts of its path and the others', () => {
  const topic = aTopic({ path: [{ post: aPost() }], others: [aPost({ slug: 'b' }), aPost({ slug: 'c' })] })
  expect(topicEntry(topic)).toEqual(hiring)
})

test('a topic says how long its reading path is, where it is one', () => {
  const topic = aTopic({ path: [{ post: aPost() }, { post: aPost({ slug: 'b' }) }], others: [aPost({ slug: 'c' })] })
  expect(topicEntry(topic).facts).toBe('3 posts · a reading path of 2')
})

test('a neighbouring topic says how much it has in common', () => {
  expect(neighbourEntry({ topic: aTopic(), shared: 1 })).toEqual({ ...hiring, facts: '1 post in common' })
})

test('a category counts its posts', () => {
  const category = aCategory({ slug: 'people', title: 'People', posts: [aPost(), aPost({ slug: 'b' })] })
  expect(categoryEntry(category)).toEqual({ href: '/categories/people/', title: 'People', facts: '2 posts' })
})

test('one part of a series is one post', () => {
  expect(seriesEntry(aSeries({ posts: [aPost()] })).facts).toBe('1 post')
})
