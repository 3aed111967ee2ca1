import { expect, test } from 'vitest'
import { cacheControl, contentType, headerRules } from './headers'

/** What a host makes of the rules. */
function headersByRules(path: string): Record<string, string> {
  const rules = headerRules.files.filter((rule) => rule.path.test(path))
  return Object.assign({}, headerRules.always, ...rules.map(({ headers }) => headers))
}

test.each([
  '/',
  '/posts/x/',
  '/posts/x/index.md',
  '/llms.txt',
  '/feed.json',
  '/topics/hiring/feed.json',
  '/_next/static/chunks/x.js',
  '/immutable/enhancements-0a1b.js',
  '/immutable/pagefind-1.6.0/pagefind.js',
  '/immutable/pagefind-1.6.0/pagefind-entry.json',
])('%s gets by the rules what it gets by its path', (path) => {
  const { 'Cache-Control': cache, 'Content-Type': type } = headersByRules(path)
  expect([cache, type]).toEqual([cacheControl(path), contentType(path)])
})

test('what is named by its content is kept, and what says which search index there is is asked for again', () => {
  expect(cacheControl('/immutable/enhancements-0a1b.js')).toMatch('immutable')
  expect(cacheControl('/immutable/pagefind-1.6.0/pagefind-entry.json')).toBe(cacheControl('/'))
})
