import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { TaxonomyEntry } from '@/lib/pages/taxonomy-entry'
import { TaxonomyList } from './taxonomy-list'

const hiring: TaxonomyEntry = {
  href: '/topics/hiring/',
  title: 'Hiring',
  description: 'How teams find people',
  meta: '3 posts',
  state: 'published',
}

test('each title is a heading that links to the page', () => {
  render(
    <TaxonomyList
      entries={[hiring, { href: '/topics/x/', title: 'X', meta: '1 post', state: 'published' }]}
      heading="h3"
    />,
  )
  const headings = screen.getAllByRole('heading', { level: 3 })
  expect(headings.map((heading) => [heading.textContent, heading.querySelector('a')?.getAttribute('href')])).toEqual([
    ['Hiring', '/topics/hiring/'],
    ['X', '/topics/x/'],
  ])
})

test('renders headings of the requested level', () => {
  render(<TaxonomyList entries={[hiring]} heading="h2" />)
  expect(screen.getByRole('heading', { level: 2, name: 'Hiring' })).toBeVisible()
})

test('shows the description and the number of posts of an entry', () => {
  render(<TaxonomyList entries={[hiring]} heading="h2" />)
  expect(screen.getByRole('listitem')).toHaveTextContent(/^Hiring3 postsHow teams find people$/)
})

test('shows no description for an entry without one', () => {
  render(
    <TaxonomyList
      entries={[{ href: '/categories/x/', title: 'X', meta: '2 posts', state: 'published' }]}
      heading="h2"
    />,
  )
  expect(screen.getByRole('listitem')).toHaveTextContent(/^X2 posts$/)
})

test('marks an entry of which readers see nothing', () => {
  render(<TaxonomyList entries={[{ ...hiring, state: 'draft' }]} heading="h2" />)
  expect(screen.getByRole('listitem')).toHaveTextContent(/^Hiring3 postsNo published post/)
})

test('many terms without a description are in columns, unless one has one', () => {
  const terms = Array.from({ length: 25 }, (_, index) => ({
    ...hiring,
    href: `/topics/${index}/`,
    description: undefined,
  }))
  const { rerender } = render(<TaxonomyList entries={terms} heading="h2" />)
  expect(screen.getByRole('list')).toHaveClass('post-list-columns')
  rerender(<TaxonomyList entries={[hiring, ...terms]} heading="h2" />)
  expect(screen.getByRole('list')).not.toHaveClass('post-list-columns')
})
