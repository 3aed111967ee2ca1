import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { PostHeader } from './post-header'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('the title is the headline of the page', () => {
  render(<PostHeader post={aPost({ title: 'The step back' })} />)
  expect(screen.getByRole('heading', { level: 1, name: 'The step back' })).toBeVisible()
})

test('the date is readable for people and machines', () => {
  render(<PostHeader post={aPost({ date: aDate('2022-04-04') })} />)
  const date = screen.getByRole('time')
  expect([date.textContent, date.getAttribute('datetime')]).toEqual(['4 April 2022', '2022-04-04'])
})

test('a moment stays a moment for machines', () => {
  const date = { day: '2022-04-04', instant: '2022-04-04T07:30:00Z', dateTime: '2022-04-04T09:30:00+02:00' }
  render(<PostHeader post={aPost({ date })} />)
  expect(screen.getByRole('time')).toHaveAttribute('datetime', '2022-04-04T09:30:00+02:00')
})

test('a post that changed says when', () => {
  render(<PostHeader post={aPost({ date: aDate('2022-04-04'), updated: aDate('2023-05-06') })} />)
  expect(screen.getByRole('banner')).toHaveTextContent('4 April 2022 · updated 6 May 2023')
})

test('a post that never changed says nothing of it', () => {
  render(<PostHeader post={aPost()} />)
  expect(screen.queryByText(/updated/)).not.toBeInTheDocument()
})

test('the header says how long the post takes to read', () => {
  render(<PostHeader post={aPost({ readingMinutes: 7 })} />)
  expect(screen.getByRole('banner')).toHaveTextContent('7-minute read')
})

test('each category is a link to its posts, below all categories', () => {
  const categories = [
    { slug: 'leadership', title: 'Leadership' },
    { slug: 'people', title: 'People' },
  ]
  render(<PostHeader post={aPost({ categories })} />)
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Categories', '/categories/'],
    ['Leadership', '/categories/leadership/'],
    ['People', '/categories/people/'],
  ])
})

test('each topic is a link to its hub, and is called one', () => {
  render(<PostHeader post={aPost({ topics: [{ slug: 'hiring', title: 'Hiring' }] })} />)
  expect(screen.getByRole('link', { name: 'Hiring' })).toHaveAttribute('href', '/topics/hiring/')
  expect(screen.getByRole('banner')).toHaveTextContent('Topic: Hiring')
})

test('the words around the title of an Arabic post stay in the language of the site', () => {
  render(<PostHeader post={aPost({ language: 'ar' })} />)
  expect(screen.getByText(/minute read/)).toHaveAttribute('dir', 'ltr')
})

test('a draft is marked', () => {
  render(<PostHeader post={aPost({ state: 'draft' })} />)
  expect(screen.getByText('Draft')).toBeVisible()
})

test('a scheduled post says when it appears, which may be after its date', () => {
  const post = aPost({ state: 'scheduled', date: aDate('2022-04-04'), appears: aDate('2099-01-01') })
  render(<PostHeader post={post} />)
  expect(screen.getByText('Scheduled for 1 January 2099')).toBeVisible()
})
