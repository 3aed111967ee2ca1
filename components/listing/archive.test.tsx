import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { yearStarts } from '@/lib/content/years'
import { listPage } from '@/lib/paging'
import { Archive } from './archive'

// Two posts a page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const posts = ['2024-05-01', '2023-02-01', '2023-01-01'].map((day) => aPost({ slug: day, date: aDate(day) }))

function show(list: typeof posts, number: number) {
  const page = listPage(list, number)
  if (page) render(<Archive page={page} years={yearStarts(list)} />)
}

test('each year is a way to the page where it begins', () => {
  show(posts, 2)
  const years = within(screen.getByRole('navigation', { name: 'Years' })).getAllByRole('link')
  expect(years.map((link) => link.getAttribute('href'))).toEqual(['/posts/#2024', '/posts/#2023'])
})

test('a year that goes on on the next page is named there again', () => {
  show(posts, 2)
  const year = screen.getByRole('region', { name: '2023' })
  expect(within(year).getAllByRole('listitem')).toHaveLength(1)
})

test('a single year needs no way to it', () => {
  show(posts.slice(1), 1)
  expect(screen.queryByRole('navigation', { name: 'Years' })).not.toBeInTheDocument()
})

test('before the first post the list says so', () => {
  show([], 1)
  expect(screen.getByText('Nothing has been published yet.')).toBeVisible()
})
