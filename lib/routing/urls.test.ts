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

test('a post lives under /posts/', () => {
  expect(postPath('the-step-back')).toBe('/posts/the-step-back/')
})

test('a topic lives under /topics/', () => {
  expect(topicPath('hiring')).toBe('/topics/hiring/')
})

test('a category lives under /categories/', () => {
  expect(categoryPath('leadership')).toBe('/categories/leadership/')
})

test('a series lives under /series/', () => {
  expect(seriesPath('cheap-experiments')).toBe('/series/cheap-experiments/')
})

test('a page lives at the root', () => {
  expect(pagePath('about')).toBe('/about/')
})

test('a year is a place on the page of all posts', () => {
  expect(yearPath({ year: '2022', page: 1 })).toBe('/posts/#2022')
})

test('a year that begins further back is a place on that page', () => {
  expect(yearPath({ year: '2016', page: 4 })).toBe('/posts/page/4/#2016')
})

test('the first page of a list is the list', () => {
  expect([1, 2].map((page) => listPagePath('/topics/hiring/', page))).toEqual([
    '/topics/hiring/',
    '/topics/hiring/page/2/',
  ])
})

test.each(Object.entries({ postPath, topicPath, categoryPath, seriesPath, pagePath }))(
  'letters beyond ASCII are encoded by %s',
  (_, path) => {
    expect(path('größe')).toMatch(/\/gr%C3%B6%C3%9Fe\/$/)
  },
)

test('a slug comes back from its own path as it was', () => {
  expect(slugFromParam(postPath('二つのチーム').split('/')[2] ?? '')).toBe('二つのチーム')
})

test('a slug that is not encoded is taken as it is', () => {
  expect(slugFromParam('größe')).toBe('größe')
})

test('an absolute URL has scheme and host', () => {
  expect(absoluteUrl('/posts/the-step-back/')).toBe('https://blog.example/posts/the-step-back/')
})

test('below a path of its host an absolute URL has that path', () => {
  vi.stubEnv('SITE_URL', 'https://host.example/notes')
  expect([absoluteUrl('/posts/x/'), basePath()]).toEqual(['https://host.example/notes/posts/x/', '/notes'])
})

test('at the root of its host the site has no path before its own', () => {
  expect(basePath()).toBe('')
})

test('an absolute URL keeps what is encoded encoded', () => {
  expect(absoluteUrl(postPath('größe'))).toBe('https://blog.example/posts/gr%C3%B6%C3%9Fe/')
})
