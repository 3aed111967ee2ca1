import { afterEach, expect, test, vi } from 'vitest'
import {
  absoluteUrl,
  basePath,
  categoryPath,
  listPagePath,
  pagePath,
  postPath,
  readableUrl,
  seriesPath,
  topicPath,
  yearPath,
} from './urls'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

afterEach(() => vi.unstubAllEnvs())

test('posts are below /posts/', () => {
  expect(postPath('the-step-back')).toBe('/posts/the-step-back/')
})

test('topics are below /topics/', () => {
  expect(topicPath('hiring')).toBe('/topics/hiring/')
})

test('categories are below /categories/', () => {
  expect(categoryPath('leadership')).toBe('/categories/leadership/')
})

test('series are below /series/', () => {
  expect(seriesPath('cheap-experiments')).toBe('/series/cheap-experiments/')
})

test('pages are at the root', () => {
  expect(pagePath('about')).toBe('/about/')
})

test.each([
  ['/posts/%E6%97%A5%E6%9C%AC%E8%AA%9E%E3%81%AE%E8%A6%8B%E5%87%BA%E3%81%97/', '/posts/日本語の見出し/'],
  ['/posts/caf%c3%a9/#%D0%B4%D0%B0', '/posts/café/#да'],
  ['/posts/%D9%85%DB%8C%E2%80%8C%D8%B4%D9%88%D8%AF/', '/posts/می‌شود/'],
  ['/posts/%F0%9F%AB%96/', '/posts/🫖/'],
  ['/posts/100%25%20of%2Fit?a=%26', '/posts/100%25%20of%2Fit?a=%26'],
  ['/posts/a%E2%80%AEb%C2%A0c%E3%80%80d/', '/posts/a%E2%80%AEb%C2%A0c%E3%80%80d/'],
  ['/posts/na%EFve/%E6%97/', '/posts/na%EFve/%E6%97/'],
])('people read %s as %s', (path, readable) => {
  expect(readableUrl(path)).toBe(readable)
})

test('a year is an anchor in the archive', () => {
  expect(yearPath({ year: '2022', page: 1 })).toBe('/posts/#2022')
})

test('a year that starts on a later page is an anchor on that page', () => {
  expect(yearPath({ year: '2016', page: 4 })).toBe('/posts/page/4/#2016')
})

test('the first page of a list has the path of the list', () => {
  expect([1, 2].map((page) => listPagePath('/topics/hiring/', page))).toEqual([
    '/topics/hiring/',
    '/topics/hiring/page/2/',
  ])
})

test.each(Object.entries({ postPath, topicPath, categoryPath, seriesPath, pagePath }))(
  '%s encodes non-ASCII characters',
  (_, path) => {
    expect(path('größe')).toMatch(/\/gr%C3%B6%C3%9Fe\/$/)
  },
)

test('an absolute URL has a scheme and a host', () => {
  expect(absoluteUrl('/posts/the-step-back/')).toBe('https://blog.example/posts/the-step-back/')
})

test('an absolute URL includes the base path', () => {
  vi.stubEnv('SITE_URL', 'https://host.example/notes')
  expect([absoluteUrl('/posts/x/'), basePath()]).toEqual(['https://host.example/notes/posts/x/', '/notes'])
})

test('the base path is empty at the root of a host', () => {
  expect(basePath()).toBe('')
})

test('an absolute URL keeps encoded characters encoded', () => {
  expect(absoluteUrl(postPath('größe'))).toBe('https://blog.example/posts/gr%C3%B6%C3%9Fe/')
})
