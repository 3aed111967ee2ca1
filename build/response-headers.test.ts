import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cacheControl, contentType, securityHeaders } from './response-headers'

type Rule = { source: string; headers: { key: string; value: string }[] }

const vercel: { headers: Rule[] } = JSON.parse(readFileSync('vercel.json', 'utf8'))

function headersFor(source: string): Record<string, string> {
  const rule = vercel.headers.find((candidate) => candidate.source === source)
  return Object.fromEntries((rule?.headers ?? []).map(({ key, value }) => [key, value]))
}

test('Vercel sends the headers that npm start sends', () => {
  expect(headersFor('/(.*)')).toEqual({ ...securityHeaders, 'Cache-Control': cacheControl('/') })
  const forGood = headersFor('/(_next/static|immutable)/(.*)')
  expect(forGood).toEqual({ 'Cache-Control': cacheControl('/_next/static/chunks/x.js') })
  expect(forGood).toEqual({ 'Cache-Control': cacheControl('/immutable/x-0a1b.js') })
})

test('what says which search index there is is asked for again, by Vercel too', () => {
  const sources = vercel.headers.map(({ source }) => source)
  const [rule = ''] = sources.slice(-1)
  expect(new RegExp(`^${rule}$`).test('/immutable/pagefind-1.6.0/pagefind-entry.json')).toBe(true)
  expect(headersFor(rule)).toEqual({ 'Cache-Control': cacheControl('/immutable/pagefind-1.6.0/pagefind-entry.json') })
  expect(cacheControl('/immutable/pagefind-1.6.0/pagefind-entry.json')).toBe(cacheControl('/'))
  expect(cacheControl('/immutable/pagefind-1.6.0/pagefind.js')).toMatch('immutable')
})

test.each([
  ['/(.*)\\.md', '/posts/x/index.md'],
  ['/(.*)\\.txt', '/llms.txt'],
  ['/(.*/)?feed\\.json', '/topics/hiring/feed.json'],
])('Vercel gives what matches %s the type that npm start gives it', (source, path) => {
  expect(headersFor(source)).toEqual({ 'Content-Type': contentType(path) })
})

test('Vercel builds with the command that finishes the export', () => {
  expect(vercel).toMatchObject({ framework: 'nextjs', buildCommand: 'npm run build' })
})
