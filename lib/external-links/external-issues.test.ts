import { expect, test } from 'vitest'
import { formatIssue } from '@/lib/diagnostics/issue'
import { formatUnchecked, isCheckable, toIssues } from './external-issues'

const place = { file: 'content/posts/x.md', line: 5, column: 3, ignored: [] }
const url = 'https://example.org/a?b=1'

test('offers the archived copy of the day of the post for a page that is gone', () => {
  const links = [
    { ...place, url, day: '2022-04-04' },
    { ...place, url, file: 'content/pages/about.md' },
  ]
  expect(toIssues(links, new Map([[url, { state: 'gone', reason: '404' }]])).map(formatIssue)).toEqual([
    'content/posts/x.md:5:3: warning: https://example.org/a?b=1 is gone: 404 (remove it, or link to an archived copy: https://web.archive.org/web/20220404/https://example.org/a?b=1) [gone-links]',
    'content/pages/about.md:5:3: warning: https://example.org/a?b=1 is gone: 404 (remove it, or link to an archived copy: https://web.archive.org/web/https://example.org/a?b=1) [gone-links]',
  ])
})

test('names the new URL of a page that has moved for good', () => {
  const states = new Map([[url, { state: 'moved', to: 'https://example.org/c' } as const]])
  expect(toIssues([{ ...place, url }], states).map(formatIssue)).toEqual([
    'content/posts/x.md:5:3: warning: https://example.org/a?b=1 has moved for good (write https://example.org/c) [moved-links]',
  ])
})

test('leaves out what the settings switch off, and what a file is excepted from', () => {
  const links = [
    { ...place, url },
    { ...place, url, file: 'content/posts/y.md', ignored: ['gone-links' as const] },
  ]
  const states = new Map([[url, { state: 'gone', reason: '404' } as const]])
  expect(toIssues(links, states).map(({ file }) => file)).toEqual(['content/posts/x.md'])
  expect(toIssues(links, states, { 'gone-links': 'off' })).toEqual([])
})

test('reports nothing of a page that is there, or that could not be checked', () => {
  const states = new Map([[url, { state: 'unchecked', reason: '403' } as const]])
  expect(
    toIssues(
      [
        { ...place, url },
        { ...place, url: 'https://example.org/ok' },
      ],
      states,
    ),
  ).toEqual([])
})

test('says in one line what could not be checked, each host once for each reason', () => {
  const states = new Map([
    ['https://a.example/1', { state: 'unchecked', reason: '403' } as const],
    ['https://a.example/2', { state: 'unchecked', reason: '403' } as const],
    ['https://b.example/', { state: 'unchecked', reason: 'no answer in time' } as const],
    ['https://c.example/', { state: 'ok' } as const],
  ])
  expect(formatUnchecked(states)).toBe('3 links could not be checked: a.example (403), b.example (no answer in time)')
  expect(formatUnchecked(new Map())).toBeUndefined()
})

test.each([
  ['https://example.org/', true],
  ['http://127.0.0.1:8080/', true],
  ['https://blog.example/', false],
  ['http://localhost:3000/', false],
  ['mailto:ada@example.org', false],
  ['https://[', false],
])('whether %s can be looked at: %s', (link, expected) => {
  expect(isCheckable(link)).toBe(expected)
})
