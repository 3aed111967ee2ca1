import { expect, test } from 'vitest'
import { anIssue } from '@/lib/content/testing/builders'
import { formatIssue, formatIssues, isError, isFinding, pluralize } from './issue'

test('formats an issue as file, line, column, message and fix', () => {
  expect(formatIssue(anIssue({ file: 'content/posts/x.md', line: 7, column: 3 }))).toBe(
    'content/posts/x.md:7:3: unknown field titel (did you mean title?)',
  )
})

test('labels a warning', () => {
  expect(formatIssue(anIssue({ severity: 'warning' }))).toBe(
    'content/posts/a-post.md:2:1: warning: unknown field titel (did you mean title?)',
  )
})

test('formats issues line by line, and ends with a count', () => {
  const issues = [anIssue(), anIssue({ line: 3 }), anIssue({ severity: 'warning' })]
  expect(formatIssues(issues).split('\n')).toEqual([
    'content/posts/a-post.md:2:1: unknown field titel (did you mean title?)',
    'content/posts/a-post.md:3:1: unknown field titel (did you mean title?)',
    'content/posts/a-post.md:2:1: warning: unknown field titel (did you mean title?)',
    'Content: 2 errors, 1 warning.',
  ])
})

test('says so if there are no issues', () => {
  expect(formatIssues([])).toBe('Content: no issues.')
})

test('tells errors from warnings', () => {
  expect([anIssue(), anIssue({ severity: 'warning' })].map(isError)).toEqual([true, false])
})

test('tells a finding from a result', () => {
  expect(isFinding({ message: 'not a date', fix: 'write one' })).toBe(true)
  expect(isFinding<{ day: string }>({ day: '2022-04-04' })).toBe(false)
})

test.each([
  [0, '0 errors'],
  [1, '1 error'],
  [2, '2 errors'],
])('pluralizes %i', (count, text) => {
  expect(pluralize(count, 'error')).toBe(text)
})
