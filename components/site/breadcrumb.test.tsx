import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Breadcrumb } from './breadcrumb'

test('links to the parent pages, in order', () => {
  const process = { title: 'Process', path: '/categories/process/' }
  const people = { title: 'People', path: '/categories/people/' }
  render(<Breadcrumb levels={[[{ title: 'Categories', path: '/categories/' }], [process, people]]} />)
  const breadcrumb = screen.getByRole('navigation', { name: 'Breadcrumb' })
  expect(
    within(breadcrumb)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Categories', 'Process, People'])
  expect(
    within(breadcrumb)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/categories/', '/categories/process/', '/categories/people/'])
})
