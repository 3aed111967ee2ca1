import { expect, test } from 'vitest'
import { decodePath, encodePath, isFilePossible, normalizePath, resolvePath } from './paths'
import { resolveSitePath } from './urls'

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
])('resolves and normalizes %s to %s', (text, path) => {
  expect(resolvePath(text)).toBe(path)
})

test.each(['https://old.example/x/', '//old.example/x/', '/x?p=1', '/x#part', '/%E0%A4%A', 'mailto:x@y.example'])(
  'returns undefined for %s, which cannot be redirected',
  (text) => {
    expect(resolvePath(text)).toBeUndefined()
  },
)

test('resolves a path without a leading slash against its base', () => {
  expect(['y', '../z/', '/w/'].map((text) => resolvePath(text, '/posts/x/'))).toEqual([
    '/posts/x/y/',
    '/posts/z/',
    '/w/',
  ])
})

test('normalizes a decoded path without decoding it again', () => {
  expect(normalizePath('/100%25')).toBe('/100%25/')
})

test('decodes a path, and keeps one that is not encoded correctly', () => {
  expect([decodePath('/caf%C3%A9/'), decodePath('/%E0%A4%A')]).toEqual(['/café/', '/%E0%A4%A'])
})

test.each([
  [`/${'x'.repeat(255)}/y.html`, true],
  [`/${'x'.repeat(256)}/`, false],
  [`/${'あ'.repeat(85)}/`, true],
  [`/${'あ'.repeat(86)}/`, false],
  ['/folder'.repeat(114), true],
  ['/folder'.repeat(115), false],
])('a file at %s is possible: %s', (path, isPossible) => {
  expect(isFilePossible(path)).toBe(isPossible)
})

test('encodes each part of a path, but not its slashes', () => {
  expect(encodePath('/振り返り/a b?.html')).toBe('/%E6%8C%AF%E3%82%8A%E8%BF%94%E3%82%8A/a%20b%3F.html')
})

test.each([
  ['/posts/b/', '/posts/b/'],
  ['../b/', '/posts/b/'],
  ['/posts/b/#part', '/posts/b/'],
  ['https://blog.example/notes/posts/gr%C3%B6%C3%9Fe/', '/posts/größe/'],
  ['//blog.example/notes/posts/b/', '/posts/b/'],
])('resolves %s to %s', (url, path) => {
  expect(resolveSitePath(url, '/posts/a/', 'https://blog.example/notes')).toBe(path)
})

test.each(['', '#part', 'https://blog.example/other/', 'https://elsewhere.example/', 'mailto:a@b.example', 'https://'])(
  'returns undefined for %j, which is not a path on the site',
  (url) => {
    expect(resolveSitePath(url, '/posts/a/', 'https://blog.example/notes')).toBeUndefined()
  },
)
