import { expect, test } from 'vitest'
import { anIssue } from '@/lib/content/testing/builders'
import { formatIssueReport } from './issue-report'
import type { WarningName } from './warnings'

/** Warnings of a name on the lines of a file from 1. */
function warn(name: WarningName, count: number) {
  return Array.from({ length: count }, (_, index) =>
    anIssue({ severity: 'warning', line: index + 1, message: 'A', fix: 'B', name }),
  )
}

test('prints a few warnings as they are', () => {
  expect(formatIssueReport([anIssue(), ...warn('link-text', 2)]).split('\n')).toEqual([
    'content/posts/a-post.md:2:1: unknown field titel (did you mean title?)',
    'content/posts/a-post.md:1:1: warning: A (B) [link-text]',
    'content/posts/a-post.md:2:1: warning: A (B) [link-text]',
    'Content: 1 error, 2 warnings.',
  ])
})

test('counts many warnings by name, the most frequent first, and explains each name once', () => {
  const lines = formatIssueReport([...warn('heading-levels', 4), anIssue(), ...warn('link-text', 27)]).split('\n')

  expect(lines.slice(0, 3)).toEqual([
    '27 link-text, 4 heading-levels',
    'docs/content-check.md explains these warnings, and how to switch one off.',
    '',
  ])
  expect(lines[3]).toMatch(/^27 link-text in 1 file\. A link text such as “here”.*Screen readers/)
  expect(lines.filter((line) => line.endsWith('[link-text]'))).toHaveLength(5)
  expect(lines[9]).toBe('… and 22 more: npm run check:content -- --all')
  expect(lines[11]).toMatch(/^4 heading-levels in 1 file\. /)
  expect(lines.filter((line) => line.endsWith('[heading-levels]'))).toHaveLength(4)
  expect(lines.slice(16)).toEqual([
    '',
    'content/posts/a-post.md:2:1: unknown field titel (did you mean title?)',
    'Content: 1 error, 31 warnings.',
  ])
})

test('prints every warning if asked to', () => {
  expect(formatIssueReport(warn('link-text', 100), { all: true }).split('\n')).toHaveLength(101)
})
