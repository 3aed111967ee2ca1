import { screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { SitePage } from '@/components/site/site-page'
import { anIssue } from '@/lib/content/testing/builders'
import type { Issue, IssueReport } from '@/lib/diagnostics/issue'
import RootLayout from './layout'

const NOTHING: IssueReport = { issues: [], states: {}, hiddenPages: [] }

const getIssueReport = vi.hoisted(() => vi.fn<() => IssueReport>())

// In dev, both read files that the compiler writes.
vi.mock('@/lib/content/queries/issues', () => ({ getIssueReport }))
vi.mock('@/lib/content/queries/revision', () => ({ revision: 1 }))

/** Renders a page within the layout, with these issues, until the end of the test. */
function renderLayout(issues: Issue[] = []) {
  getIssueReport.mockReturnValue({ ...NOTHING, issues })
  const html = renderToStaticMarkup(
    <RootLayout>
      <SitePage path="/posts/">Content</SitePage>
    </RootLayout>,
  )
  document.body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  onTestFinished(() => document.body.replaceChildren())
}

test('the first link skips to the content, whether or not there are issues', () => {
  renderLayout([anIssue()])
  const [first] = screen.getAllByRole('link')
  expect([first?.textContent, first?.getAttribute('href')]).toEqual([
    'Skip to content',
    `#${screen.getByRole('main').id}`,
  ])
})

test('shows the issues below the content', () => {
  renderLayout([anIssue()])
  const issues = screen.getByRole('complementary', { name: 'Content issues' })
  expect(issues.compareDocumentPosition(screen.getByRole('main'))).toBe(Node.DOCUMENT_POSITION_PRECEDING)
})

test('shows no issues if there are none', () => {
  renderLayout()
  expect(screen.getByRole('main')).toHaveTextContent('Content')
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument()
})
