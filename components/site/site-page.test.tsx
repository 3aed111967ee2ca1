import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aProblem } from '@/lib/content/testing/builders'
import { SitePage } from './site-page'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

function renderPage(problems = [] as Parameters<typeof SitePage>[0]['problems']) {
  render(
    <SitePage path="/posts/" problems={problems}>
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

test('problems in the content stand above it', () => {
  renderPage([aProblem()])
  const problems = screen.getByRole('complementary', { name: 'Problems in the content' })
  expect(problems.compareDocumentPosition(screen.getByRole('main'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('where nothing is wrong nothing is said of problems', () => {
  renderPage()
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument()
})
