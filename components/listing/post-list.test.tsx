import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { PostList } from './post-list'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const entries = [
  { post: aPost({ slug: 'one', title: 'The first', date: aDate('2022-04-04'), excerpt: 'How the first begins' }) },
  { post: aPost({ slug: 'two', title: 'The second', date: aDate('2021-12-31'), excerpt: 'How the second begins' }) },
]

test('each title is a heading that links to its post', () => {
  render(<PostList entries={entries} heading="h3" />)
  const headings = screen.getAllByRole('heading', { level: 3 })
  expect(headings.map((heading) => [heading.textContent, heading.querySelector('a')?.getAttribute('href')])).toEqual([
    ['The first', '/posts/one/'],
    ['The second', '/posts/two/'],
  ])
})

test('the headings fit below the one the list stands under', () => {
  render(<PostList entries={entries} heading="h2" />)
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2)
})

test('posts stand in the order given, one an entry', () => {
  render(<PostList entries={[...entries].reverse()} heading="h2" />)
  expect(screen.getAllByRole('listitem').map((item) => item.querySelector('a')?.textContent)).toEqual([
    'The second',
    'The first',
  ])
})

test('a list whose order is the author’s is numbered', () => {
  render(<PostList entries={entries} heading="h2" ordered />)
  expect(screen.getByRole('list')).toHaveProperty('tagName', 'OL')
})

test('any other list is not numbered', () => {
  render(<PostList entries={entries} heading="h2" />)
  expect(screen.getByRole('list')).toHaveProperty('tagName', 'UL')
})

test('each post has its date', () => {
  render(<PostList entries={entries} heading="h2" />)
  const dates = screen.getAllByRole('time')
  expect(dates.map((date) => [date.textContent, date.getAttribute('datetime')])).toEqual([
    ['4 April 2022', '2022-04-04'],
    ['31 December 2021', '2021-12-31'],
  ])
})

test('under the heading of a year the date leaves the year out', () => {
  render(<PostList entries={entries.slice(0, 1)} heading="h3" dates="day" />)
  expect(screen.getByRole('time')).toHaveTextContent(/^4 April$/)
})

test('each title is followed by its teaser', () => {
  render(<PostList entries={entries} heading="h2" />)
  expect(screen.getAllByText(/^How the/).map(({ textContent }) => textContent)).toEqual([
    'How the first begins',
    'How the second begins',
  ])
})

test('a list may go without teasers', () => {
  render(<PostList entries={entries} heading="h2" excerpts={false} />)
  expect(screen.queryByText(/^How the/)).not.toBeInTheDocument()
})

test('a note says why a post stands there, in place of the teaser', () => {
  render(<PostList entries={[{ post: aPost({ excerpt: 'How it begins' }), note: 'Begin here' }]} heading="h2" />)
  expect([screen.queryByText('Begin here'), screen.queryByText('How it begins')]).toEqual([expect.anything(), null])
})

test.each(['draft', 'scheduled'] as const)('a %s post is marked', (state) => {
  render(<PostList entries={[{ post: aPost({ state, appears: aDate('2099-01-01') }) }]} heading="h2" />)
  expect(screen.getByRole('strong')).toHaveTextContent(/^(Draft|Scheduled for 1 January 2099)$/)
})

test('a published post is not marked', () => {
  render(<PostList entries={entries} heading="h2" />)
  expect(screen.queryByRole('strong')).not.toBeInTheDocument()
})

test.each([
  ['ar', 'rtl'],
  ['ja', 'ltr'],
])('a post in %s is announced in its language and runs %s', (language, direction) => {
  render(<PostList entries={[{ post: aPost({ language }) }]} heading="h2" />)
  const title = screen.getByRole('link')
  expect([title.closest('[lang]')?.getAttribute('lang'), title.closest('[dir]')?.getAttribute('dir')]).toEqual([
    language,
    direction,
  ])
})

test('a post without a teaser has its title and date alone', () => {
  render(<PostList entries={[{ post: aPost({ title: 'A post', excerpt: '' }) }]} heading="h2" />)
  expect(screen.getByRole('listitem')).toHaveTextContent(/^A post4 April 2022$/)
})
