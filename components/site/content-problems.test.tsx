import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anIssue } from '@/lib/content/testing/builders'
import { ContentIssues } from './content-problems'

test('a problem is shown with its place, what it is and what to do', () => {
  const issue = { file: 'content/posts/x.md', line: 7, column: 3 }
  render(<ContentIssues issues={[anIssue({ ...issue, message: 'unknown key titel', fix: 'did you mean title?' })]} />)
  expect(screen.getByRole('listitem')).toHaveTextContent(
    /^content\/posts\/x\.md:7:3\s*unknown key titel \(did you mean title\?\)$/,
  )
})

test('every problem is shown, in the order of the check', () => {
  const issues = [anIssue({ line: 2 }), anIssue({ line: 3 }), anIssue({ line: 3, message: 'another' })]
  render(<ContentIssues issues={issues} />)
  expect(screen.getAllByRole('listitem').map((item) => item.querySelector('code')?.textContent)).toEqual([
    'content/posts/a-post.md:2:1',
    'content/posts/a-post.md:3:1',
    'content/posts/a-post.md:3:1',
  ])
})

test('the problems are a landmark of their own', () => {
  render(<ContentIssues issues={[anIssue()]} />)
  expect(screen.getByRole('complementary', { name: 'Problems in the content' })).toBeVisible()
})

test('errors are open to be read', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'error' })]} />)
  expect(screen.getByRole('listitem')).toBeVisible()
})

test('warnings alone wait to be opened', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'warning' })]} />)
  expect(screen.getByRole('listitem')).not.toBeVisible()
})

test('warnings alone are counted as such', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'warning' }), anIssue({ severity: 'warning', line: 3 })]} />)
  expect(screen.getByText('Content warnings: 2')).toBeVisible()
})

test('among warnings errors are counted, and their effect is told', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'warning' }), anIssue({ severity: 'error', line: 3 })]} />)
  expect(screen.getByText(/^Content errors: 1\. Until they are mended/)).toBeVisible()
})

test('a warning says that it is one', () => {
  const issue = anIssue({ severity: 'warning', message: 'url has no effect here' })
  render(<ContentIssues issues={[issue]} />)
  expect(screen.getByRole('listitem')).toHaveTextContent('Warning: url has no effect here')
})

test('an error is not called a warning', () => {
  render(<ContentIssues issues={[anIssue({ severity: 'error' })]} />)
  expect(screen.getByRole('listitem')).not.toHaveTextContent('Warning')
})
