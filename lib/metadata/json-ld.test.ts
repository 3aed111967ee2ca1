import { parseFragment } from 'parse5'
import { expect, test, vi } from 'vitest'
import { anAuthor, aPost } from '@/lib/content/testing/builders'
import { authorJsonLd, postJsonLd, serializeJsonLd, siteJsonLd } from './json-ld'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const AWKWARD = '</script><!--<script>alert(1)</script> & "quotes" 日本語'

test('a title cannot end the script element that contains it', () => {
  const json = serializeJsonLd(postJsonLd(aPost({ title: AWKWARD })))
  const { childNodes } = parseFragment(`<script type="application/ld+json">${json}</script><p>`)
  expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['script', 'p'])
  expect(JSON.parse(json)['@graph'][0].headline).toBe(AWKWARD)
})

test('a post is a BlogPosting with a BreadcrumbList', () => {
  const post = aPost({ slug: 'x', title: 'X', categories: [{ slug: 'people', title: 'People' }] })
  expect(postJsonLd(post)).toMatchObject([
    {
      '@type': 'BlogPosting',
      headline: 'X',
      url: 'https://blog.example/posts/x/',
      datePublished: '2022-04-04T00:00:00+00:00',
      dateModified: '2022-04-04T00:00:00+00:00',
      inLanguage: 'en-GB',
      author: { '@type': 'Person', name: 'Ada Example', url: 'https://ada.example' },
      articleSection: 'People',
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Categories', item: 'https://blog.example/categories/' },
        { position: 2, name: 'People', item: 'https://blog.example/categories/people/' },
        { position: 3, name: 'X', item: 'https://blog.example/posts/x/' },
      ],
    },
  ])
})

test('serializes a single thing without @graph', () => {
  const document = JSON.parse(serializeJsonLd(siteJsonLd()))
  expect(document).not.toHaveProperty('@graph')
  expect(document).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: 'The Test Blog',
  })
})

test('the authors of a post are those that it names', () => {
  const authors = [{ name: 'Ben Guest', slug: 'ben', url: 'https://ben.example' }, { name: 'Cleo' }]
  expect(postJsonLd(aPost({ authors }))[0]?.author).toEqual([
    { '@type': 'Person', name: 'Ben Guest', url: 'https://blog.example/authors/ben/' },
    { '@type': 'Person', name: 'Cleo' },
  ])
  expect(postJsonLd(aPost({ authors: [] }))[0]).not.toHaveProperty('author')
})

test('the page of an author is about a Person', () => {
  const author = anAuthor({
    slug: 'ben',
    title: 'Ben Guest',
    description: 'A guest.',
    portrait: { url: '/immutable/ben.webp', width: 128, height: 128 },
    links: [{ label: 'Mastodon', url: 'https://social.example/@ben' }],
  })
  expect(authorJsonLd(author)).toEqual({
    '@type': 'Person',
    name: 'Ben Guest',
    url: 'https://blog.example/authors/ben/',
    description: 'A guest.',
    image: 'https://blog.example/immutable/ben.webp',
    sameAs: ['https://social.example/@ben'],
  })
})

test('a post has its licence, if it has one', () => {
  expect(postJsonLd(aPost({ license: 'CC-BY-4.0' }))[0]?.license).toBe('https://creativecommons.org/licenses/by/4.0/')
  expect(postJsonLd(aPost())[0]).not.toHaveProperty('license')
})
