import { expect, test } from 'vitest'
import type { ContentIssue } from '@/lib/diagnostics/issue'
import { readOldPaths, resolveOldPath } from './aliases'

function read(declared: { aliases?: string[]; redirect_from?: string[] }) {
  const issues: ContentIssue[] = []
  return { paths: readOldPaths('posts/x.md', declared, '/posts/x/', issues).map(({ path }) => path), issues }
}

test.each([
  ['/post/x/', '/post/x/'],
  ['/post/x', '/post/x/'],
  ['/post/x/index.html', '/post/x/'],
  ['/2022/04/x.html', '/2022/04/x.html'],
  ['/feed.xml', '/feed.xml'],
  ['/caf%C3%A9/', '/café/'],
  ['/café', '/café/'],
  ['/cafe\u0301/', '/café/'],
  ['/a//b', '/a/b/'],
  ['/release-1.2', '/release-1.2/'],
  ['/../up/', '/up/'],
])('the old address %s is looked up as %s', (text, path) => {
  expect(resolveOldPath(text)).toBe(path)
})

test.each(['https://old.example/x/', '//old.example/x/', '/x?p=1', '/x#part', '/%E0%A4%A', 'mailto:x@y.example'])(
  '%s is no address of this site that could lead on',
  (text) => {
    expect(resolveOldPath(text)).toBeUndefined()
  },
)

test('without a slash in front an alias is Hugo’s, beside the page, and a redirect Jekyll’s, from the root', () => {
  expect(read({ aliases: ['y', '../z/', '/w/'], redirect_from: ['v.html'] }).paths).toEqual([
    '/posts/y/',
    '/z/',
    '/w/',
    '/v.html',
  ])
})

test('an address that the page has, or that is written twice, is one less', () => {
  expect(read({ aliases: ['/posts/x', '/y/'], redirect_from: ['/y/index.html'] })).toEqual({
    paths: ['/y/'],
    issues: [],
  })
})

test('what cannot be an old address is named where it stands', () => {
  expect(read({ aliases: ['/y/', '/?p=1'] })).toMatchObject({
    paths: ['/y/'],
    issues: [{ at: { readKey: ['aliases', 1] } }],
  })
})
