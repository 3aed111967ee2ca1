import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PageLinks } from './page-links'

function show(number: number, pageCount: number) {
  render(<PageLinks path="/topics/hiring/" page={{ entries: [], first: 1, number, pageCount }} />)
}

test('a list of one page has no way to others', () => {
  show(1, 1)
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('the first page leads to the next alone', () => {
  show(1, 3)
  expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/topics/hiring/page/2/')
  expect(screen.queryByRole('link', { name: 'Previous page' })).not.toBeInTheDocument()
})

test('the second page leads back to the list itself', () => {
  show(2, 3)
  const back = screen.getByRole('link', { name: 'Previous page' })
  expect([back.getAttribute('href'), back.getAttribute('rel')]).toEqual(['/topics/hiring/', 'prev'])
})

test('the last page leads no further', () => {
  show(3, 3)
  expect(screen.queryByRole('link', { name: 'Next page' })).not.toBeInTheDocument()
})

test('of many pages the first, the last and those nearby have links, and the gaps are marked', () => {
  show(6, 20)
  const items = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(items.map((item) => `${item.className && '…'}${item.textContent}`)).toEqual(['1', '…5', '6', '7', '…20'])
})

test('a number says what it counts, and which page this is', () => {
  show(2, 3)
  expect(screen.getByRole('link', { name: 'Page 2 of 3' })).toHaveAttribute('aria-current', 'page')
  expect(screen.getByRole('link', { name: 'Page 3 of 3' })).not.toHaveAttribute('aria-current')
})
