import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anIssue } from '@/lib/content/testing/builders'
import { formatIssue, formatIssueCount, formatIssues, isError, isFinding, pluralize } from './issue'

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

test('ends a warning that can be switched off with its name', () => {
  expect(formatIssue(anIssue({ severity: 'warning', name: 'long-title' }))).toBe(
    'content/posts/a-post.md:2:1: warning: unknown field titel (did you mean title?) [long-title]',
  )
})

test.each([
  [anIssue(), [undefined, 'unknown field titel (did you mean title?)', undefined]],
  [
    anIssue({ severity: 'warning', message: 'a [b] is long', fix: 'cut it', name: 'long-title' }),
    ['warning', 'a [b] is long (cut it)', 'long-title'],
  ],
])('formats an issue as the problem matcher of VS Code reads it', (issue, expected) => {
  const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'))
  const { regexp, file, line, column, severity, message, code } = tasks[0].problemMatcher.pattern
  const match = new RegExp(regexp).exec(formatIssue(issue)) ?? []
  expect([file, line, column].map((group) => match[group])).toEqual(['content/posts/a-post.md', '2', '1'])
  expect([severity, message, code].map((group) => match[group])).toEqual(expected)
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

/** What the problem matcher of VS Code makes of a line: file, line, column, severity and message. */
function matchProblem(line: string): (string | undefined)[] | undefined {
  const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'))
  const { regexp, file, line: lineGroup, column, severity, message } = tasks[0].problemMatcher.pattern
  const groups = new RegExp(regexp).exec(line)
  return groups ? [file, lineGroup, column, severity, message].map((group) => groups[group]) : undefined
}

test.each([
  'content/posts/x.md',
  '../my words/posts/x.md',
  'C:/Users/ada/words/posts/x.md',
  '/words/posts/10:30:15.md',
])('VS Code finds an issue of %s in the output of the content check', (file) => {
  const [message, fix] = ['/posts/y/:7:1: does not exist', 'did you mean /posts/z/?']
  const issue = anIssue({ file, line: 12, column: 3, message, fix })

  expect(matchProblem(formatIssue(issue))).toEqual([file, '12', '3', undefined, `${message} (${fix})`])
  expect(matchProblem(formatIssue({ ...issue, severity: 'warning' }))).toEqual([
    ...[file, '12', '3', 'warning', `${message} (${fix})`],
  ])
})

test.each([
  'Content: 2 errors, 1 warning.',
  '  draft      content/posts/writing-here.md',
  '  scheduled  content/posts/x.md for 2 May 2098, 10:00:00: UTC',
  '> node --import ./lib/node/load-typescript.mjs scripts/check-content.ts',
])('VS Code takes %j for no issue', (line) => {
  expect(matchProblem(line)).toBeUndefined()
})

test.each([
  [[], 'Content: no issues.'],
  [[anIssue({ about: 'settings' })], 'Settings: 1 error, 0 warnings.'],
  [[anIssue({ about: 'settings' }), anIssue()], 'Settings: 1 error, 0 warnings. Content: 1 error, 0 warnings.'],
])('counts the issues of the settings by themselves', (issues, expected) => {
  expect(formatIssueCount(issues)).toBe(expected)
})
