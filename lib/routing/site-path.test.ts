import { expect, test } from 'vitest'
import { pathOnSite } from './site-path'

test.each([
  ['/posts/b/', '/posts/b/'],
  ['../b/', '/posts/b/'],
  ['/posts/b/#part', '/posts/b/'],
  ['https://blog.example/notes/posts/gr%C3%B6%C3%9Fe/', '/posts/größe/'],
  ['//blog.example/notes/posts/b/', '/posts/b/'],
])('%s is a page of the site', (url, path) => {
  expect(pathOnSite(url, '/posts/a/', 'https://blog.example/notes')).toBe(path)
})

test.each(['', '#part', 'https://blog.example/other/', 'https://elsewhere.example/', 'mailto:a@b.example', 'https://'])(
  '%s is none',
  (url) => {
    expect(pathOnSite(url, '/posts/a/', 'https://blog.example/notes')).toBeUndefined()
  },
)
