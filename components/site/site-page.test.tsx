import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { anIssue } from '@/lib/content/testing/builders'
import { SitePage } from './site-page'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

function renderPage(issues = [] as Parameters<typeof SitePage>[0]['issues']) {
  render(
    <SitePage path="/posts/" issues={issues}>
      <h1>All posts</h1>
    </SitePage>,
  )
}

test('the content is the main part of the page', () => {
  renderPage()
  expect(within(screen.getByRole('main')).getByRole('heading', { name: 'All posts' })).toBeVisible()
})

test('the first link leads past the header to the content', () => {
  renderPage()
  const [first] = screen.getAllByRole('link')
  expect([first?.textContent, first?.getAttribute('href')]).toEqual([
    'Skip to the content',
    `#${screen.getByRole('main').id}`,
  ])
})

test('the content can take the focus that the first link sends there', () => {
  renderPage()
  screen.getByRole('main').focus()
  expect(screen.getByRole('main')).toHaveFocus()
})

test('the header knows which page it stands on', () => {
  renderPage()
  const header = within(screen.getByRole('banner'))
  expect(header.getByRole('link', { current: 'page' })).toHaveAccessibleName('Posts')
})

test('the footer names the blog and its author', () => {
  renderPage()
  expect(screen.getByRole('contentinfo')).toHaveTextContent(/^The Test Blog by Ada Example\./)
})

test('the author’s name leads to the author', () => {
  renderPage()
  expect(screen.getByRole('link', { name: 'Ada Example' })).toHaveAttribute('href', 'https://ada.example')
})

test('issues in the content stand above it', () => {
  renderPage([anIssue()])
  const issues = screen.getByRole('complementary', { name: 'Problems in the content' })
  expect(issues.compareDocumentPosition(screen.getByRole('main'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('where nothing is wrong nothing is said of issues', () => {
  renderPage()
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument()
})
