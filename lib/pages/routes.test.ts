import { expect, test, vi } from 'vitest'
import { aCategory, aDate, anAuthor, aPage, aPost, aSeries, aSite, aTopic } from '@/lib/content/testing/builders'
import { getRoutes, RESERVED_SLUGS } from './routes'

// Two posts per page.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const posts = ['2024-03-03', '2023-02-02', '2022-01-01'].map((day) => aPost({ slug: day, date: aDate(day) }))

function getPaths(...args: Parameters<typeof aSite>): string[] {
  return getRoutes(aSite(...args)).map(({ path }) => path)
}

function findRoute(path: string, ...args: Parameters<typeof aSite>) {
  return getRoutes(aSite(...args)).find((route) => route.path === path)
}

test('an empty site has its overviews, the feeds page, the search page and the error page', () => {
  expect(getPaths()).toEqual([
    '/',
    '/posts/',
    '/topics/',
    '/categories/',
    '/series/',
    '/feeds/',
    '/search/',
    '/404.html',
  ])
})

test('every post and every page has a route', () => {
  expect(getPaths({ posts: [aPost({ slug: 'größe' })], pages: [aPage({ slug: 'about' })] })).toEqual(
    expect.arrayContaining(['/posts/gr%C3%B6%C3%9Fe/', '/about/']),
  )
})

test('every page of a long list has a route', () => {
  const slugs = posts.map(({ slug }) => slug)
  const site = {
    posts,
    topics: [aTopic({ slug: 'hiring', otherPosts: slugs })],
    categories: [aCategory({ slug: 'people', posts: slugs })],
    series: [aSeries({ slug: 'tea', posts: slugs })],
    authors: [anAuthor({ slug: 'ben', posts: slugs })],
  }
  expect(getPaths(site)).toEqual(
    expect.arrayContaining([
      '/posts/page/2/',
      '/topics/hiring/page/2/',
      '/categories/people/page/2/',
      '/series/tea/page/2/',
      '/authors/',
      '/authors/ben/page/2/',
    ]),
  )
})

test('the posts of a reading path do not count towards the pages of a topic', () => {
  const readingPath = posts.map(({ slug }) => ({ post: slug }))
  const topicPaths = getPaths({ posts, topics: [aTopic({ slug: 'hiring', readingPath })] })
  expect(topicPaths.filter((path) => path.startsWith('/topics/hiring/'))).toEqual(['/topics/hiring/'])
})

test('the home page and the archive have the modification date of the most recently changed post', () => {
  const updated = aPost({ slug: 'updated', date: aDate('2021-01-01'), updated: aDate('2025-05-05') })
  const site = { posts: [...posts, updated] }
  expect([findRoute('/', site)?.lastModified, findRoute('/posts/page/2/', site)?.lastModified]).toEqual([
    aDate('2025-05-05'),
    aDate('2025-05-05'),
  ])
})

test('a topic has the modification date of its own posts, on the reading path or not', () => {
  const topics = [
    aTopic({ slug: 'path', readingPath: [{ post: '2023-02-02' }], otherPosts: ['2022-01-01'] }),
    aTopic({ slug: 'others', readingPath: [{ post: '2022-01-01' }], otherPosts: ['2023-02-02'] }),
  ]
  expect(['path', 'others'].map((slug) => findRoute(`/topics/${slug}/`, { posts, topics })?.lastModified?.day)).toEqual(
    ['2023-02-02', '2023-02-02'],
  )
})

test('a standalone page has no modification date', () => {
  const route = findRoute('/about/', { pages: [aPage({ slug: 'about' })] })
  expect([route?.path, route?.lastModified]).toEqual(['/about/', undefined])
})

test('the search page, the error page, posts with a canonical URL elsewhere and those with noindex are unlisted', () => {
  const elsewhere = aPost({ slug: 'elsewhere', canonicalUrl: 'https://elsewhere.example/x' })
  const noindex = aPost({ slug: 'not-for-search-engines', noindex: true })
  const unlisted = getRoutes(aSite({ posts: [aPost(), elsewhere, noindex] })).filter(({ isUnlisted }) => isUnlisted)
  expect(unlisted.map(({ path }) => path)).toEqual([
    '/posts/elsewhere/',
    '/posts/not-for-search-engines/',
    '/search/',
    '/404.html',
  ])
})

test.each(['posts', 'topics', 'categories', 'series', 'feeds', 'search', '404', 'index', '_next', 'immutable'])(
  'no page can have the slug %s',
  (slug) => {
    expect(RESERVED_SLUGS.has(slug)).toBe(true)
  },
)

test('a page can have any other slug', () => {
  expect(RESERVED_SLUGS.has('about')).toBe(false)
})
