import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { listPage } from '@/lib/routing/pagination'
import { yearStarts } from '@/lib/routing/years'
import { Archive } from './archive'

// Two posts a page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const posts = ['2024-05-01', '2023-02-01', '2023-01-01', '2022-01-01'].map((day) =>
  aPost({ slug: day, date: aDate(day) }),
)

function show(list: typeof posts, number: number) {
  const page = listPage(list, number)
  if (page) render(<Archive page={page} years={yearStarts(list)} />)
}

test('each year is a way to the page where it begins', () => {
  show(posts, 2)
  const years = within(screen.getByRole('navigation', { name: 'Years' })).getAllByRole('link')
  expect(years.map((link) => link.getAttribute('href'))).toEqual([
    '/posts/#2024',
    '/posts/#2023',
    '/posts/page/2/#2022',
  ])
})

test('a link to a year leads to it on every page, if only to the way there', () => {
  show(posts, 1)
  const here = screen.getByRole('heading', { name: '2024' })
  const elsewhere = within(screen.getByRole('navigation', { name: 'Years' })).getByRole('link', { name: '2022' })
  expect([here.id, elsewhere.id]).toEqual(['2024', '2022'])
  expect(document.querySelectorAll('[id]')).toHaveLength(3)
})

test('a year that goes on on the next page is named there again', () => {
  show(posts, 2)
  const year = screen.getByRole('region', { name: '2023' })
  expect(within(year).getAllByRole('listitem')).toHaveLength(1)
})

test('a single year needs no way to it', () => {
  show(posts.slice(1, 3), 1)
  expect(screen.queryByRole('navigation', { name: 'Years' })).not.toBeInTheDocument()
})

test('before the first post the list says so', () => {
  show([], 1)
  expect(screen.getByText('Nothing has been published yet.')).toBeVisible()
})
