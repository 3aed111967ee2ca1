import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { PostHeader } from './post-header'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('the title is the headline of the page', () => {
  render(<PostHeader post={aPost({ title: 'The step back' })} />)
  expect(screen.getByRole('heading', { level: 1, name: 'The step back' })).toBeVisible()
})

test('shows the date, machine-readable', () => {
  render(<PostHeader post={aPost({ date: aDate('2022-04-04') })} />)
  const date = screen.getByRole('time')
  expect([date.textContent, date.getAttribute('datetime')]).toEqual(['4 April 2022', '2022-04-04'])
})

test('keeps the time and the offset of a date for machines', () => {
  const date = { day: '2022-04-04', instant: '2022-04-04T07:30:00Z', dateTime: '2022-04-04T09:30:00+02:00' }
  render(<PostHeader post={aPost({ date })} />)
  expect(screen.getByRole('time')).toHaveAttribute('datetime', '2022-04-04T09:30:00+02:00')
})

test('shows when a post was updated', () => {
  render(<PostHeader post={aPost({ date: aDate('2022-04-04'), updated: aDate('2023-05-06') })} />)
  expect(screen.getByRole('banner')).toHaveTextContent('4 April 2022 · updated 6 May 2023')
})

test('does not show the same day twice for an update on the day of publication', () => {
  const updated = { day: '2022-04-04', instant: '2022-04-04T17:30:00Z', dateTime: '2022-04-04T17:30:00+00:00' }
  render(<PostHeader post={aPost({ date: aDate('2022-04-04'), updated })} />)
  expect(screen.queryByText(/updated/)).not.toBeInTheDocument()
})

test('shows no update for a post without one', () => {
  render(<PostHeader post={aPost()} />)
  expect(screen.queryByText(/updated/)).not.toBeInTheDocument()
})

test('shows the reading time', () => {
  render(<PostHeader post={aPost({ readingMinutes: 7 })} />)
  expect(screen.getByRole('banner')).toHaveTextContent('7-minute read')
})

test('links to all categories and to each category of the post', () => {
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

test('links to each topic, labelled as a topic', () => {
  render(<PostHeader post={aPost({ topics: [{ slug: 'hiring', title: 'Hiring' }] })} />)
  expect(screen.getByRole('link', { name: 'Hiring' })).toHaveAttribute('href', '/topics/hiring/')
  expect(screen.getByRole('banner')).toHaveTextContent('Topic: Hiring')
})

test('a post in another language has its words, dates and direction', () => {
  render(<PostHeader post={aPost({ language: 'ar', readingMinutes: 4 })} />)
  const words = screen.getByText(/دقائق قراءة/)
  expect(words).toHaveAttribute('lang', 'ar')
  expect(words).toHaveAttribute('dir', 'rtl')
  expect(words).toHaveTextContent('أبريل')
})

test('a post in a language of which the interface has no words has those of the site', () => {
  render(<PostHeader post={aPost({ language: 'la' })} />)
  const words = screen.getByText(/minute read/)
  expect(words).toHaveAttribute('lang', 'en-GB')
  expect(words).toHaveAttribute('dir', 'ltr')
})

test('labels a draft', () => {
  render(<PostHeader post={aPost({ state: 'draft' })} />)
  expect(screen.getByText('Draft')).toBeVisible()
})

test('shows when a scheduled post will be published, which may be after its date', () => {
  const post = aPost({ state: 'scheduled', date: aDate('2022-04-04'), publishAt: aDate('2099-01-01') })
  render(<PostHeader post={post} />)
  expect(screen.getByText('Scheduled for 1 January 2099 at 00:00 UTC')).toBeVisible()
})

test('names nobody where the post is by the author of the site', () => {
  render(<PostHeader post={aPost()} />)
  expect(screen.queryByText(/^By/)).not.toBeInTheDocument()
})

test('names everybody on a site with several authors, with links to their pages', () => {
  const authors = [
    { name: 'Ada Example', slug: 'ada-example', url: 'https://ada.example' },
    { name: 'Ben Guest', slug: 'ben' },
  ]
  render(<PostHeader post={aPost({ authors })} />)
  expect(screen.getByRole('banner')).toHaveTextContent('By Ada Example and Ben Guest · 4 April 2022')
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/authors/ada-example/',
    '/authors/ben/',
  ])
})

test('names a guest without a page, with a link to the guest’s own site', () => {
  render(<PostHeader post={aPost({ authors: [{ name: 'Cleo', url: 'https://cleo.example' }] })} />)
  expect(screen.getByRole('link', { name: 'Cleo' })).toHaveAttribute('href', 'https://cleo.example')
})
