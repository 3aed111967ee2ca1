import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aProblem } from '@/lib/content/testing/builders'
import { ContentProblems } from './content-problems'

test('a problem is shown with its place, what it is and what to do', () => {
  const problem = { file: 'content/posts/x.md', line: 7, column: 3 }
  render(
    <ContentProblems
      problems={[aProblem({ ...problem, message: 'unknown key titel', cure: 'did you mean title?' })]}
    />,
  )
  expect(screen.getByRole('listitem')).toHaveTextContent(
    /^content\/posts\/x\.md:7:3\s*unknown key titel \(did you mean title\?\)$/,
  )
})

test('every problem is shown, in the order of the check', () => {
  const problems = [aProblem({ line: 2 }), aProblem({ line: 3 }), aProblem({ line: 3, message: 'another' })]
  render(<ContentProblems problems={problems} />)
  expect(screen.getAllByRole('listitem').map((item) => item.querySelector('code')?.textContent)).toEqual([
    'content/posts/a-post.md:2:1',
    'content/posts/a-post.md:3:1',
    'content/posts/a-post.md:3:1',
  ])
})

test('the problems are a landmark of their own', () => {
  render(<ContentProblems problems={[aProblem()]} />)
  expect(screen.getByRole('complementary', { name: 'Problems in the content' })).toBeVisible()
})

test('errors are open to be read', () => {
  render(<ContentProblems problems={[aProblem({ severity: 'error' })]} />)
  expect(screen.getByRole('listitem')).toBeVisible()
})

test('warnings alone wait to be opened', () => {
  render(<ContentProblems problems={[aProblem({ severity: 'warning' })]} />)
  expect(screen.getByRole('listitem')).not.toBeVisible()
})

test('warnings alone are counted as such', () => {
  render(<ContentProblems problems={[aProblem({ severity: 'warning' }), aProblem({ severity: 'warning', line: 3 })]} />)
  expect(screen.getByText('Content warnings: 2')).toBeVisible()
})

test('among warnings errors are counted, and their effect is told', () => {
  render(<ContentProblems problems={[aProblem({ severity: 'warning' }), aProblem({ severity: 'error', line: 3 })]} />)
  expect(screen.getByText(/^Content errors: 1\. Until they are mended/)).toBeVisible()
})

test('a warning says that it is one', () => {
  const problem = aProblem({ severity: 'warning', message: 'url has no effect here' })
  render(<ContentProblems problems={[problem]} />)
  expect(screen.getByRole('listitem')).toHaveTextContent('Warning: url has no effect here')
})

test('an error is not called a warning', () => {
  render(<ContentProblems problems={[aProblem({ severity: 'error' })]} />)
  expect(screen.getByRole('listitem')).not.toHaveTextContent('Warning')
})
