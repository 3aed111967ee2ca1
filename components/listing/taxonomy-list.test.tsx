import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCategory, aPost, aTopic } from '@/lib/content/testing/builders'
import { categoryEntry, TaxonomyList, topicEntry } from './taxonomy-list'

const hiring = { href: '/topics/hiring/', title: 'Hiring', description: 'How teams find people', postCount: 3 }

test('each title is a heading that links to its page', () => {
  render(<TaxonomyList entries={[hiring, { href: '/topics/x/', title: 'X', postCount: 1 }]} heading="h3" />)
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

test('one post is one post', () => {
  render(<TaxonomyList entries={[{ ...hiring, postCount: 1 }]} heading="h2" />)
  expect(screen.getByText('1 post')).toBeVisible()
})

test('an entry without a description has none', () => {
  render(<TaxonomyList entries={[{ href: '/categories/x/', title: 'X', postCount: 2 }]} heading="h2" />)
  expect(screen.getByRole('listitem')).toHaveTextContent(/^X2 posts$/)
})

test('a topic counts the posts of its path and the others', () => {
  const topic = aTopic({ path: [{ post: aPost() }], others: [aPost({ slug: 'b' }), aPost({ slug: 'c' })] })
  expect(topicEntry(topic)).toEqual({ ...hiring, postCount: 3 })
})

test('a category counts its posts', () => {
  const category = aCategory({ slug: 'people', title: 'People', posts: [aPost(), aPost({ slug: 'b' })] })
  expect(categoryEntry(category)).toEqual({ href: '/categories/people/', title: 'People', postCount: 2 })
})
