import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anIssue } from '@/lib/content/testing/builders'
import { ContentIssues } from './content-issues'

test('shows the position, the message and the fix of an issue', () => {
  const issue = { file: 'content/posts/x.md', line: 7, column: 3 }
  render(<ContentIssues issues={[anIssue({ ...issue, message: 'unknown field titel', fix: 'did you mean title?' })]} />)
  expect(screen.getByRole('listitem')).toHaveTextContent(
    /^content\/posts\/x\.md:7:3\s*unknown field titel \(did you mean title\?\)$/,
  )
})

test('shows every issue, in order', () => {
  const issues = [anIssue({ line: 2 }), anIssue({ line: 3 }), anIssue({ line: 3, message: 'another' })]
  render(<ContentIssues issues={issues} />)
  expect(screen.getAllByRole('listitem').map((item) => item.querySelector('code')?.textContent)).toEqual([
    'content/posts/a-post.md:2:1',
    'content/posts/a-post.md:3:1',
    'content/posts/a-post.md:3:1',
  ])
})

test('is a landmark', () => {
  render(<ContentIssues issues={[anIssue()]} />)
  expect(screen.getByRole('complementary', { name: 'Content issues' })).toBeVisible()
})

test('shows errors expanded', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'error' })]} />)
  expect(screen.getByRole('listitem')).toBeVisible()
})

test('shows warnings alone collapsed', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'warning' })]} />)
  expect(screen.getByRole('listitem')).not.toBeVisible()
})

test('counts warnings if there are no errors', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'warning' }), anIssue({ severity: 'warning', line: 3 })]} />)
  expect(screen.getByText('Content warnings: 2')).toBeVisible()
})

test('counts only the errors among warnings, and explains their effect', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'warning' }), anIssue({ severity: 'error', line: 3 })]} />)
  expect(
    screen.getByText(/^Content errors: 1\. A file that cannot be parsed is shown in its last valid version/),
  ).toBeVisible()
})

test('labels a warning', () => {
  const issue = anIssue({ severity: 'warning', message: 'url has no effect here' })
  render(<ContentIssues issues={[issue]} />)
  expect(screen.getByRole('listitem')).toHaveTextContent('Warning: url has no effect here')
})

test('does not label an error as a warning', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'error' })]} />)
  expect(screen.getByRole('listitem')).not.toHaveTextContent('Warning')
})
