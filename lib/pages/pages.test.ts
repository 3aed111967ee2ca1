import { expect, test, vi } from 'vitest'
import { aCategory, anAuthor, aPage, aPost, aSeries, aSite, aTopic } from '@/lib/content/testing/builders'
import { getHomePage } from './home-page'
import { getPostPage } from './post-page'
import { getRoutes } from './routes'

// Two posts per page, and no home page of its own.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const slugs = ['e', 'd', 'c', 'b', 'a']
const posts = slugs.map((slug) => aPost({ slug, title: slug, html: `<p>${slug}</p>` }))
const site = aSite({
  posts,
  topics: [
    aTopic({ slug: 'hiring', title: 'Hiring', readingPath: [{ post: 'a' }, { post: 'c' }, { post: 'b' }] }),
    aTopic({ slug: 'planning', title: 'Planning', readingPath: [{ post: 'c' }], otherPosts: ['e', 'd', 'b'] }),
  ],
  categories: [aCategory({ slug: 'people', posts: slugs })],
  series: [aSeries({ slug: 'tea', title: 'Tea', posts: ['b', 'c'] })],
  authors: [anAuthor({ slug: 'ben', posts: slugs }), anAuthor({ slug: 'ada', posts: ['a'] })],
  pages: [aPage({ slug: 'talks' }), aPage({ slug: 'talks/2026' }), aPage({ slug: 'index' })],
})

/** What each page shows, as text by the path of the page. */
function getPageData(of = site): Map<string, string> {
  return new Map(getRoutes(of).map(({ path, getData }) => [path, JSON.stringify(getData())]))
}

/** The paths of the pages that show something else on another site. */
function findChangedPages(other: typeof site): string[] {
  const before = getPageData()
  return [...getPageData(other)].filter(([path, data]) => before.get(path) !== data).map(([path]) => path)
}

function withPost(slug: string, change: Parameters<typeof aPost>[0]): typeof site {
  return { ...site, posts: posts.map((post) => (post.slug === slug ? { ...post, ...change } : post)) }
}

test('there is something to show on every page', () => {
  expect([...getPageData()].filter(([, data]) => data === undefined)).toEqual([])
})

test('what a page shows survives being written as JSON', () => {
  for (const { getData } of getRoutes(site)) {
    const data = getData()
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  }
})

test('another text of a post changes its own page alone', () => {
  expect(findChangedPages(withPost('c', { html: '<p>New</p>', text: 'New', markdown: 'New' }))).toEqual(['/posts/c/'])
})

test('another title of a post changes the pages that name it, and no others', () => {
  expect(findChangedPages(withPost('e', { title: 'New' }))).toEqual([
    ...['/', '/posts/', '/posts/e/', '/posts/d/', '/topics/planning/', '/categories/people/', '/authors/ben/'],
    '/404.html',
  ])
})

test('another title of a topic changes its own pages, those of its posts, and the lists of topics', () => {
  const topics = site.topics.map((topic) => (topic.slug === 'hiring' ? { ...topic, title: 'New' } : topic))
  expect(findChangedPages({ ...site, topics })).toEqual([
    ...['/', '/posts/c/', '/posts/b/', '/posts/a/', '/topics/', '/topics/hiring/', '/feeds/', '/search/', '/404.html'],
  ])
})

test('a topic without its introduction and its reading path is on later pages', () => {
  const topics = site.topics.map((topic) => ({ ...topic, html: '<p>New</p>' }))
  expect(findChangedPages({ ...site, topics })).toEqual(['/topics/hiring/', '/topics/planning/'])
})

test('a post has its positions on reading paths and in its series, with the posts next to it', () => {
  const navigation = getPostPage('c', site)?.navigation
  expect(navigation?.paths).toMatchObject([
    { of: { slug: 'hiring', title: 'Hiring' }, position: 2, count: 3, previous: { slug: 'a' }, next: { slug: 'b' } },
    { of: { slug: 'planning', title: 'Planning' }, position: 1, count: 1 },
  ])
  expect(navigation?.series).toMatchObject({ of: { title: 'Tea' }, position: 2, count: 2, previous: { slug: 'b' } })
  expect([navigation?.newer?.slug, navigation?.older?.slug]).toEqual(['d', 'b'])
})

test('there is no page of a post that does not exist', () => {
  expect(getPostPage('x', site)).toBeUndefined()
})

test('a featured post is not among the newest on the home page, which has it above them', () => {
  const { featured, newest } = getHomePage(withPost('e', { featured: true }))
  expect([featured, newest].map((list) => list.map(({ slug }) => slug))).toEqual([['e'], ['d', 'c']])
})
