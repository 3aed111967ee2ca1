import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PageLinks } from './page-links'

function renderLinks(number: number, pageCount: number) {
  render(<PageLinks path="/topics/hiring/" page={{ entries: [], first: 1, number, pageCount }} />)
}

test('shows nothing for a list of one page', () => {
  renderLinks(1, 1)
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('the first page links to the next page only', () => {
  renderLinks(1, 3)
  expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/topics/hiring/page/2/')
  expect(screen.queryByRole('link', { name: 'Previous page' })).not.toBeInTheDocument()
})

test('the second page links back to the list itself', () => {
  renderLinks(2, 3)
  const back = screen.getByRole('link', { name: 'Previous page' })
  expect([back.getAttribute('href'), back.getAttribute('rel')]).toEqual(['/topics/hiring/', 'prev'])
})

test('the last page has no link to a next page', () => {
  renderLinks(3, 3)
  expect(screen.queryByRole('link', { name: 'Next page' })).not.toBeInTheDocument()
})

test('links to the first, the last and the nearest of many pages, and marks the gaps', () => {
  renderLinks(6, 20)
  const items = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(items.map((item) => `${item.className && '…'}${item.textContent}`)).toEqual(['1', '…5', '6', '7', '…20'])
})

test('names each page link, and marks the current one', () => {
  renderLinks(2, 3)
  expect(screen.getByRole('link', { name: 'Page 2 of 3' })).toHaveAttribute('aria-current', 'page')
  expect(screen.getByRole('link', { name: 'Page 3 of 3' })).not.toHaveAttribute('aria-current')
})
