import { afterEach, expect, test, vi } from 'vitest'
import { getSite } from '@/lib/content/queries/store'
import { aPage, aPost, aSite, aTopic } from '@/lib/content/testing/builders'
import { PLACEHOLDER_SLUG, parsePageNumber, parseTermPath, pathParams } from './static-params'

// Two posts per page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

vi.mock('@/lib/content/queries/store', { spy: true })

afterEach(() => vi.unstubAllEnvs())

function publish(...args: Parameters<typeof aSite>): void {
  vi.mocked(getSite).mockReturnValue(aSite(...args))
}

test.each(['1', '0', '-2', '02', '2.0', '2e1', ' 2', 'two', ''])(
  '%j is not the number of a second or later page',
  (number) => {
    expect(parsePageNumber(['page', number])).toBe(0)
  },
)

test('parses the number of a page', () => {
  expect(parsePageNumber(['page', '12'])).toBe(12)
})

test.each([[undefined], [[]]])('a list itself (%j) is its first page', (path) => {
  expect(parsePageNumber(path)).toBe(1)
})

test.each([[['page']], [['page', '2', 'x']], [['2']], [['pages', '2']]])('there is no page at %j', (path) => {
  expect(parsePageNumber(path)).toBe(0)
})

test('every page of a list has its path below the list', () => {
  publish({ posts: ['a', 'b', 'c', 'd', 'e'].map((slug) => aPost({ slug })) })
  expect(pathParams('/posts/', 'archive')).toEqual([{ path: [] }, { path: ['page', '2'] }, { path: ['page', '3'] }])
})

test('a taxonomy has a path for its overview and for each page of its terms', () => {
  const posts = ['a', 'b', 'c'].map((slug) => aPost({ slug }))
  const topics = [
    aTopic({ slug: 'short', otherPosts: ['a'] }),
    aTopic({ slug: 'größe', otherPosts: posts.map(({ slug }) => slug) }),
  ]
  publish({ posts, topics })
  expect(pathParams('/topics/', 'topics', 'topic')).toEqual([
    { path: [] },
    { path: ['short'] },
    { path: ['größe'] },
    { path: ['größe', 'page', '2'] },
  ])
})

test('a page below another has the path of both', () => {
  publish({ pages: [aPage({ slug: 'talks/2026' })] })
  expect(pathParams('/', 'pages')).toEqual([{ path: ['talks', '2026'] }])
})

test('a route without pages has a placeholder, since Next exports no route without pages', () => {
  publish()
  expect(pathParams('/posts/', 'posts')).toEqual([{ path: [PLACEHOLDER_SLUG] }])
  expect(pathParams('/authors/', 'authors', 'author')).toEqual([{ path: [PLACEHOLDER_SLUG] }])
})

test('parses the term and the page number of a path', () => {
  expect(parseTermPath(undefined)).toBeUndefined()
  expect(parseTermPath(['hiring'])).toEqual({ slug: 'hiring', number: 1 })
  expect(parseTermPath(['gr%C3%B6%C3%9Fe', 'page', '2'])).toEqual({ slug: 'größe', number: 2 })
  expect(parseTermPath(['50%'])).toEqual({ slug: '50%', number: 1 })
  expect(parseTermPath(['hiring', 'page', '1'])).toEqual({ slug: 'hiring', number: 0 })
})

test('no page is generated ahead of time in dev', () => {
  vi.stubEnv('NODE_ENV', 'development')
  publish({ posts: [aPost()] })
  expect(pathParams('/posts/', 'posts', 'archive')).toEqual([])
})
