import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { listMetadata, pageMetadata, siteMetadata } from './metadata'
import { postMetadata } from './post-metadata'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test.each(['About', 'Saving $$ on builds', "What $& and $` and $' mean", '100%s sure', '$1'])(
  'the title %j precedes that of the site, as written',
  (title) => {
    // Next fills a template of the layout with the title of the page, so there is none.
    expect(siteMetadata.title).toBe('The Test Blog')
    const { openGraph, ...metadata } = pageMetadata({ title, path: '/about/' })
    expect([metadata.title, openGraph.title]).toEqual([`${title} · The Test Blog`, title])
  },
)

test('the site names its author', () => {
  expect(siteMetadata.authors).toEqual([{ name: 'Ada Example', url: 'https://ada.example' }])
})

const BLOG_FEED = { 'application/atom+xml': [{ url: 'https://blog.example/atom.xml', title: 'The Test Blog' }] }

test('a page has its title, description, canonical URL and the feed of the blog', () => {
  expect(pageMetadata({ title: 'About', description: 'Who writes', path: '/about/' })).toMatchObject({
    title: 'About · The Test Blog',
    description: 'Who writes',
    alternates: { canonical: 'https://blog.example/about/', types: BLOG_FEED },
  })
})

test('a list with its own feed links to it in every format, and to the feed of the blog', () => {
  const hiring = { title: 'Hiring', path: '/topics/hiring/', hasFeed: true }
  const linkTo = (file: string) => ({
    url: `https://blog.example/topics/hiring/${file}`,
    title: 'Hiring · The Test Blog',
  })
  expect(listMetadata(hiring, { number: 2, pageCount: 2 }).alternates?.types).toEqual({
    'application/atom+xml': [linkTo('atom.xml'), ...BLOG_FEED['application/atom+xml']],
    'application/rss+xml': [linkTo('rss.xml')],
    'application/feed+json': [linkTo('feed.json')],
  })
})

test('Open Graph has the title, the description and a share image of the page', () => {
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

test('Open Graph has the dates, authors, category and topics of a post', () => {
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
      publishedTime: '2022-04-04T00:00:00+00:00',
      modifiedTime: '2024-02-03T00:00:00+00:00',
      authors: ['https://ada.example'],
      section: 'People',
      tags: ['Hiring'],
      images: [{ alt: 'X' }],
    },
  })
})

test.each(['', undefined])('a page without a description (%o) has no description field', (description) => {
  expect(pageMetadata({ title: 'About', description, path: '/about/' })).not.toHaveProperty('description')
})

test('a page without a title leaves the title of the site in place', () => {
  expect(pageMetadata({ path: '/' })).not.toHaveProperty('title')
})

test.each(['draft', 'scheduled'] as const)('a %s post has noindex', (state) => {
  expect(pageMetadata({ title: 'Soon', path: '/posts/soon/', state })).toMatchObject({ robots: { index: false } })
})

test('a post that search engines are to leave out has noindex', () => {
  expect(pageMetadata({ title: 'Quiet', path: '/posts/quiet/', noindex: true })).toMatchObject({
    robots: { index: false },
  })
})

test('a published post has no robots field', () => {
  expect(pageMetadata({ title: 'Now', path: '/posts/now/', state: 'published' })).not.toHaveProperty('robots')
})

test('a page of a list has its own URL and title, and the URLs of the previous and next page', () => {
  expect(listMetadata({ title: 'Hiring', path: '/topics/hiring/' }, { number: 2, pageCount: 3 })).toMatchObject({
    title: 'Hiring, page 2 · The Test Blog',
    alternates: { canonical: 'https://blog.example/topics/hiring/page/2/' },
    pagination: {
      previous: 'https://blog.example/topics/hiring/',
      next: 'https://blog.example/topics/hiring/page/3/',
    },
  })
})

test('a list of one page has its own title and URL, and no previous or next page', () => {
  const list = { title: 'Hiring', description: 'How teams find people', path: '/topics/hiring/' }
  expect(listMetadata(list, { number: 1, pageCount: 1 })).toEqual({
    title: 'Hiring · The Test Blog',
    description: 'How teams find people',
    alternates: { canonical: 'https://blog.example/topics/hiring/', types: BLOG_FEED },
    openGraph: {
      type: 'website',
      siteName: 'The Test Blog',
      locale: 'en_GB',
      title: 'Hiring',
      description: 'How teams find people',
      url: 'https://blog.example/topics/hiring/',
      images: [expect.objectContaining({ alt: 'The Test Blog' })],
    },
    twitter: { card: 'summary_large_image' },
    pagination: {},
  })
})

test('a post lists its translations by language', () => {
  const translations = [
    { language: 'en-GB', url: 'https://blog.example/posts/x/' },
    { language: 'ja', url: 'https://blog.example/posts/ja/' },
  ]
  expect(postMetadata(aPost({ slug: 'x', translations })).alternates?.languages).toEqual({
    'en-GB': 'https://blog.example/posts/x/',
    ja: 'https://blog.example/posts/ja/',
  })
  expect(postMetadata(aPost()).alternates).not.toHaveProperty('languages')
})

test('the metadata of a guest’s post names the guest alone', () => {
  const metadata = postMetadata(aPost({ authors: [{ name: 'Ben Guest', slug: 'ben' }, { name: 'Cleo' }] }))
  expect(metadata.authors).toEqual([{ name: 'Ben Guest', url: 'https://blog.example/authors/ben/' }, { name: 'Cleo' }])
  expect(metadata.openGraph).toMatchObject({ authors: ['https://blog.example/authors/ben/', 'Cleo'] })
})

test('a post names the accounts of its authors in the Fediverse, and nothing without one', () => {
  const ben = { name: 'Ben Guest', fediverse: '@ben@social.example' }
  expect(postMetadata(aPost({ authors: [ben, { name: 'Cleo' }] })).other).toEqual({
    'fediverse:creator': ['@ben@social.example'],
  })
  expect(postMetadata(aPost())).not.toHaveProperty('other')
})
