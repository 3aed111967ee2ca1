import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { listMetadata, pageMetadata, siteMetadata } from './metadata'
import { postMetadata } from './post-metadata'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('a page’s title stands before the site’s', () => {
  expect(siteMetadata.title).toEqual({ default: 'The Test Blog', template: '%s · The Test Blog' })
})

test('the site names its author', () => {
  expect(siteMetadata.authors).toEqual([{ name: 'Ada Example', url: 'https://ada.example' }])
})

const BLOG_FEED = { 'application/atom+xml': [{ url: 'https://blog.example/atom.xml', title: 'The Test Blog' }] }

test('a page has its title, its description and its canonical URL, and leads to the blog’s feed', () => {
  expect(pageMetadata({ title: 'About', description: 'Who writes', path: '/about/' })).toMatchObject({
    title: 'About',
    description: 'Who writes',
    alternates: { canonical: 'https://blog.example/about/', types: BLOG_FEED },
  })
})

test('what can be followed by itself leads to its own feed in every format, too', () => {
  const hiring = { title: 'Hiring', path: '/topics/hiring/', hasFeed: true }
  const at = (file: string) => ({ url: `https://blog.example/topics/hiring/${file}`, title: 'Hiring · The Test Blog' })
  expect(listMetadata(hiring, { number: 2, pageCount: 2 }).alternates?.types).toEqual({
    'application/atom+xml': [at('atom.xml'), ...BLOG_FEED['application/atom+xml']],
    'application/rss+xml': [at('rss.xml')],
    'application/feed+json': [at('feed.json')],
  })
})

test('where a page is shared it shows its title, its description and an image (Open Graph)', () => {
  expect(pageMetadata({ title: 'About', description: 'Who writes', path: '/about/' }).openGraph).toEqual({
    type: 'website',
    siteName: 'The Test Blog',
    locale: 'en_GB',
    title: 'About',
    description: 'Who writes',
    url: 'https://blog.example/about/',
    images: [
      {
        url: expect.stringMatching(/^https:\/\/blog\.example\/immutable\/share-[0-9a-f]{16}\.png$/),
        width: 1200,
        height: 630,
        alt: 'The Test Blog',
      },
    ],
  })
})

test('a post says when it was written and what about', () => {
  const post = aPost({
    slug: 'x',
    title: 'X',
    updated: aDate('2024-02-03'),
    categories: [{ slug: 'people', title: 'People' }],
    topics: [{ slug: 'hiring', title: 'Hiring' }],
    language: 'pt-BR',
    canonicalUrl: 'https://elsewhere.example/x',
  })
  expect(postMetadata(post)).toMatchObject({
    alternates: { canonical: 'https://elsewhere.example/x' },
    openGraph: {
      type: 'article',
      url: 'https://elsewhere.example/x',
      locale: 'pt_BR',
      publishedTime: '2022-04-04',
      modifiedTime: '2024-02-03',
      authors: ['https://ada.example'],
      section: 'People',
      tags: ['Hiring'],
      images: [{ alt: 'X' }],
    },
  })
})

test.each(['', undefined])('without a description (%o) the page has none of its own', (description) => {
  expect(pageMetadata({ title: 'About', description, path: '/about/' })).not.toHaveProperty('description')
})

test('without a title the site’s own is left to stand', () => {
  expect(pageMetadata({ path: '/' })).not.toHaveProperty('title')
})

test.each(['draft', 'scheduled'] as const)('a %s post asks not to be indexed', (state) => {
  expect(pageMetadata({ title: 'Soon', path: '/posts/soon/', state })).toMatchObject({ robots: { index: false } })
})

test('a published post asks nothing of robots', () => {
  expect(pageMetadata({ title: 'Now', path: '/posts/now/', state: 'published' })).not.toHaveProperty('robots')
})

test('a page of a list has a URL and a title of its own, and names those beside it', () => {
  expect(listMetadata({ title: 'Hiring', path: '/topics/hiring/' }, { number: 2, pageCount: 3 })).toMatchObject({
    title: 'Hiring, page 2',
    alternates: { canonical: 'https://blog.example/topics/hiring/page/2/' },
    pagination: {
      previous: 'https://blog.example/topics/hiring/',
      next: 'https://blog.example/topics/hiring/page/3/',
    },
  })
})

test('a list of one page is like any page', () => {
  const list = { title: 'Hiring', path: '/topics/hiring/' }
  expect(listMetadata(list, { number: 1, pageCount: 1 })).toEqual({ ...pageMetadata(list), pagination: {} })
})
