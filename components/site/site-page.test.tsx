import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { SitePage } from './site-page'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

function renderPage() {
  render(
    <SitePage path="/posts/">
      <h1>All posts</h1>
    </SitePage>,
  )
}

test('the content is the main landmark of the page', () => {
  renderPage()
  expect(within(screen.getByRole('main')).getByRole('heading', { name: 'All posts' })).toBeVisible()
})

test('the content can receive the focus of the skip link', () => {
  renderPage()
  screen.getByRole('main').focus()
  expect(screen.getByRole('main')).toHaveFocus()
})

test('the header marks the current page', () => {
  renderPage()
  const header = within(screen.getByRole('banner'))
  expect(header.getByRole('link', { current: 'page' })).toHaveAccessibleName('Posts')
})

test('the footer is below the content', () => {
  renderPage()
  const footer = screen.getByRole('contentinfo')
  expect(screen.getByRole('main').compareDocumentPosition(footer)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})
