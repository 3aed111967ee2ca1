import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anIssue } from '@/lib/content/testing/builders'
import type { Issue, IssueReport } from '@/lib/diagnostics/issue'
import { ContentIssues } from './content-issues'

function renderIssues(issues: Issue[], states: IssueReport['states'] = {}) {
  render(<ContentIssues report={{ issues, states, hiddenPages: [] }} />)
}

test('shows the position, the message and the fix of an issue below the name of its file', () => {
  const issue = { file: 'content/posts/x.md', line: 7, column: 3 }
  renderIssues([anIssue({ ...issue, message: 'unknown field titel', fix: 'did you mean title?' })])
  expect(screen.getByRole('heading')).toHaveTextContent(/^content\/posts\/x\.md$/)
  expect(screen.getByRole('listitem')).toHaveTextContent(/^7:3\s*unknown field titel \(did you mean title\?\)$/)
})

test('shows the name by which a warning can be switched off', () => {
  renderIssues([anIssue({ severity: 'warning', message: 'the title is long', fix: 'shorten it', name: 'long-title' })])
  expect(screen.getByRole('listitem')).toHaveTextContent(/Warning: the title is long \(shorten it\) \[long-title\]$/)
})

test('links to the position in the editor', () => {
  renderIssues([anIssue({ file: 'content/posts/a & b.md', line: 7, column: 3 })])
  const url = new URL(screen.getByRole('link', { name: '7:3' }).getAttribute('href') ?? '', 'http://localhost')
  expect(url.pathname).toBe('/__nextjs_launch-editor')
  expect(Object.fromEntries(url.searchParams)).toEqual({ file: 'content/posts/a & b.md', line1: '7', column1: '3' })
})

test('shows every issue, in order, by file', () => {
  const files = ['content/posts/a.md', 'content/posts/b.md']
  renderIssues(files.flatMap((file) => [3, 2].map((line) => anIssue({ file, line }))))
  const sections = screen.getAllByRole('heading').map(({ parentElement }) => parentElement as HTMLElement)
  const lines = sections.map((section) =>
    within(section)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  )
  expect(lines).toEqual([
    ['3:1', '2:1'],
    ['3:1', '2:1'],
  ])
})

test('shows files with errors first', () => {
  renderIssues([anIssue({ file: 'a.md', severity: 'warning' }), anIssue({ file: 'b.md', severity: 'error' })])
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['b.md', 'a.md'])
})

test('shows fifty issues, and says how many more there are', () => {
  renderIssues(Array.from({ length: 53 }, (_, index) => anIssue({ line: index + 1 })))
  expect(screen.getAllByRole('listitem')).toHaveLength(50)
  expect(screen.getByText('3 more are on the terminal.')).toBeVisible()
  expect(screen.getByText('Content errors: 53')).toBeVisible()
})

test('says how a file with errors is shown', () => {
  const issues = ['a.md', 'b.md', 'c.md'].map((file) => anIssue({ file }))
  renderIssues(issues, { 'a.md': 'outdated', 'b.md': 'hidden' })
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'a.md, shown in its last valid version until it is fixed',
    'b.md, not shown until it is fixed',
    'c.md',
  ])
})

test('is a landmark', () => {
  renderIssues([anIssue()])
  expect(screen.getByRole('complementary', { name: 'Content issues' })).toBeVisible()
})

test('shows errors expanded', () => {
  renderIssues([anIssue({ severity: 'error' })])
  expect(screen.getByRole('listitem')).toBeVisible()
})

test('shows warnings alone collapsed', () => {
  renderIssues([anIssue({ severity: 'warning' })])
  expect(screen.getByRole('listitem', { hidden: true })).not.toBeVisible()
})

test('counts warnings if there are no errors', () => {
  renderIssues([anIssue({ severity: 'warning' }), anIssue({ severity: 'warning', line: 3 })])
  expect(screen.getByText('Content warnings: 2')).toBeVisible()
})

test('counts only the errors among warnings', () => {
  renderIssues([anIssue({ severity: 'warning' }), anIssue({ severity: 'error', line: 3 })])
  expect(screen.getByText('Content errors: 1')).toBeVisible()
})

test.each([
  [[anIssue({ about: 'settings', file: 'site.config.ts' })], 'Settings errors: 1'],
  [[anIssue({ about: 'settings', file: 'site.config.ts' }), anIssue()], 'Settings errors: 1, content errors: 1'],
])('counts errors of the settings by themselves', (issues, expected) => {
  renderIssues(issues)
  expect(screen.getByText(expected)).toBeVisible()
})

test('labels a warning, and no error as one', () => {
  renderIssues([anIssue({ severity: 'warning', message: 'no effect' }), anIssue({ severity: 'error', line: 3 })])
  const [error, warning] = screen.getAllByRole('listitem')
  expect(warning).toHaveTextContent('Warning: no effect')
  expect(error).not.toHaveTextContent('Warning')
})
