import { afterEach, expect, test, vi } from 'vitest'
import {
  absoluteUrl,
  basePath,
  categoryPath,
  listPagePath,
  pagePath,
  postPath,
  seriesPath,
  slugFromParam,
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

test('decodes the slug of an encoded path', () => {
  expect(slugFromParam(postPath('二つのチーム').split('/')[2] ?? '')).toBe('二つのチーム')
})

test('keeps a slug that is not encoded', () => {
  expect(slugFromParam('größe')).toBe('größe')
})

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
