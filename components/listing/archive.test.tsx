import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { findYearStarts } from '@/lib/routing/archive-years'
import { getListPage } from '@/lib/routing/pagination'
import { Archive } from './archive'

// Two posts per page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const posts = ['2024-05-01', '2023-02-01', '2023-01-01', '2022-01-01'].map((day) =>
  aPost({ slug: day, date: aDate(day) }),
)

function renderPage(list: typeof posts, number: number) {
  const page = getListPage(list, number)
  if (page) render(<Archive page={page} years={findYearStarts(list)} />)
}

test('links to each year on the page where it starts', () => {
  renderPage(posts, 2)
  const years = within(screen.getByRole('navigation', { name: 'Years' })).getAllByRole('link')
  expect(years.map((link) => link.getAttribute('href'))).toEqual([
    '/posts/#2024',
    '/posts/#2023',
    '/posts/page/2/#2022',
  ])
})

test.each([
  [1, ['2024', '2023'], ['2022']],
  [2, ['2023', '2022'], ['2024']],
])('every year anchor exists on page %d, on its heading or else on its link', (number, here, elsewhere) => {
  renderPage(posts, number)
  const years = within(screen.getByRole('navigation', { name: 'Years' }))
  expect(here.map((year) => screen.getByRole('heading', { name: year }).id)).toEqual(here)
  expect(elsewhere.map((year) => years.getByRole('link', { name: year }).id)).toEqual(elsewhere)
  expect(document.querySelectorAll('[id]')).toHaveLength(3)
})

test('repeats the heading of a year that continues from the page before', () => {
  renderPage(posts, 2)
  const year = screen.getByRole('region', { name: '2023' })
  expect(within(year).getAllByRole('listitem')).toHaveLength(1)
})

test('shows no year links for a single year', () => {
  renderPage(posts.slice(1, 3), 1)
  expect(screen.queryByRole('navigation', { name: 'Years' })).not.toBeInTheDocument()
})

test('says that nothing has been published yet', () => {
  renderPage([], 1)
  expect(screen.getByText('Nothing has been published yet.')).toBeVisible()
})
