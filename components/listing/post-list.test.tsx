import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { PostList } from './post-list'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const entries = [
  { post: aPost({ slug: 'one', title: 'The first', date: aDate('2022-04-04'), excerpt: 'How the first begins' }) },
  { post: aPost({ slug: 'two', title: 'The second', date: aDate('2021-12-31'), excerpt: 'How the second begins' }) },
]

test('each title is a heading that links to the post', () => {
  render(<PostList entries={entries} heading="h3" />)
  const headings = screen.getAllByRole('heading', { level: 3 })
  expect(headings.map((heading) => [heading.textContent, heading.querySelector('a')?.getAttribute('href')])).toEqual([
    ['The first', '/posts/one/'],
    ['The second', '/posts/two/'],
  ])
})

test('renders headings of the requested level', () => {
  render(<PostList entries={entries} heading="h2" />)
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2)
})

test('keeps the order of the entries, one item each', () => {
  render(<PostList entries={[...entries].reverse()} heading="h2" />)
  expect(screen.getAllByRole('listitem').map((item) => item.querySelector('a')?.textContent)).toEqual([
    'The second',
    'The first',
  ])
})

test('numbers an ordered list', () => {
  render(<PostList entries={entries} heading="h2" ordered />)
  expect(screen.getByRole('list')).toHaveProperty('tagName', 'OL')
})

test('continues the numbers of an ordered list on its later pages', () => {
  render(<PostList entries={entries} heading="h2" ordered first={3} />)
  expect(screen.getByRole('list')).toHaveAttribute('start', '3')
})

test('does not number any other list', () => {
  render(<PostList entries={entries} heading="h2" />)
  expect(screen.getByRole('list')).toHaveProperty('tagName', 'UL')
})

test('shows the date of each post', () => {
  render(<PostList entries={entries} heading="h2" />)
  const dates = screen.getAllByRole('time')
  expect(dates.map((date) => [date.textContent, date.getAttribute('datetime')])).toEqual([
    ['4 April 2022', '2022-04-04'],
    ['31 December 2021', '2021-12-31'],
  ])
})

test('marks posts to start with, unless the list has nothing else', () => {
  const featured = [{ post: aPost({ slug: 'three', title: 'The third', featured: true }) }]
  const { unmount } = render(<PostList entries={[...entries, ...featured]} heading="h2" />)
  expect(screen.getByText('Start here').closest('li')).toHaveTextContent('The third')
  unmount()
  render(<PostList entries={featured} heading="h2" marksFeatured={false} />)
  expect(screen.queryByText('Start here')).toBeNull()
})

test('omits the year if dates are set to day', () => {
  render(<PostList entries={entries.slice(0, 1)} heading="h3" dates="day" />)
  expect(screen.getByRole('time')).toHaveTextContent(/^4 April$/)
})

test('shows the excerpt of each post', () => {
  render(<PostList entries={entries} heading="h2" />)
  expect(screen.getAllByText(/^How the/).map(({ textContent }) => textContent)).toEqual([
    'How the first begins',
    'How the second begins',
  ])
})

test('shows no excerpts if they are turned off', () => {
  render(<PostList entries={entries} heading="h2" excerpts={false} />)
  expect(screen.queryByText(/^How the/)).not.toBeInTheDocument()
})

test('shows the note of an entry instead of the excerpt', () => {
  render(<PostList entries={[{ post: aPost({ excerpt: 'How it begins' }), note: 'Begin here' }]} heading="h2" />)
  expect([screen.queryByText('Begin here'), screen.queryByText('How it begins')]).toEqual([expect.anything(), null])
})

test.each([
  ['draft', /^Draft$/],
  ['scheduled', /^Scheduled for 1 January 2099 at 00:00 UTC$/],
] as const)('labels a %s post', (state, label) => {
  render(<PostList entries={[{ post: aPost({ state, publishAt: aDate('2099-01-01') }) }]} heading="h2" />)
  expect(screen.getByRole('strong')).toHaveTextContent(label)
})

test('does not label a published post', () => {
  render(<PostList entries={entries} heading="h2" />)
  expect(screen.queryByRole('strong')).not.toBeInTheDocument()
})

test.each([
  ['ar', 'rtl'],
  ['ja', 'ltr'],
])('a title in %s has its language and the direction %s', (language, direction) => {
  render(<PostList entries={[{ post: aPost({ language }) }]} heading="h2" />)
  const title = screen.getByRole('link')
  expect([title.closest('[lang]')?.getAttribute('lang'), title.closest('[dir]')?.getAttribute('dir')]).toEqual([
    language,
    direction,
  ])
})

test('shows only the title and the date of a post without an excerpt', () => {
  render(<PostList entries={[{ post: aPost({ title: 'A post', excerpt: '' }) }]} heading="h2" />)
  expect(screen.getByRole('listitem')).toHaveTextContent(/^A post4 April 2022$/)
})
