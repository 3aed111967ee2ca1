import { parseFeed } from '@rowanmanning/feed-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test, vi } from 'vitest'
import { aDate, aPost } from '@/lib/content/testing/builders'
import { atomFeed } from './atom'
import type { Feed } from './feed'
import { jsonFeed } from './json-feed'
import { rssFeed } from './rss'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const AWKWARD = '</script><script>alert(1)</script> & "quotes" ]]> 日本語'

function aFeed(...posts: Feed['posts']): Feed {
  return { title: 'Hiring · The Test Blog', description: AWKWARD, path: '/topics/hiring/', posts }
}

const post = aPost({
  slug: 'awkward',
  title: AWKWARD,
  description: AWKWARD,
  html: `<p>${AWKWARD.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  date: aDate('2022-04-04'),
  updated: aDate('2024-02-03'),
  categories: [{ slug: 'rd', title: 'R&D' }],
  topics: [{ slug: 'hiring', title: 'Hiring' }],
  language: 'ja',
})
const CONTENT = '<p>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; "quotes" ]]&gt; 日本語</p>'
const URL_OF_POST = 'https://blog.example/posts/awkward/'

test('Atom tells everything (RFC 4287)', () => {
  const feed = parseAtomFeed(atomFeed(aFeed(post)))
  expect(feed).toMatchObject({
    id: 'https://blog.example/topics/hiring/',
    title: { value: 'Hiring · The Test Blog' },
    subtitle: { value: AWKWARD },
    updated: '2024-02-03T00:00:00Z',
    authors: [{ name: 'Ada Example', uri: 'https://ada.example' }],
    links: [
      { rel: 'alternate', href: 'https://blog.example/topics/hiring/' },
      { rel: 'self', href: 'https://blog.example/topics/hiring/atom.xml' },
      { rel: 'hub', href: 'https://hub.example/' },
    ],
    entries: [
      {
        id: URL_OF_POST,
        title: { value: AWKWARD },
        links: [{ rel: 'alternate', href: URL_OF_POST }],
        published: '2022-04-04T00:00:00Z',
        updated: '2024-02-03T00:00:00Z',
        categories: [{ term: 'R&D' }, { term: 'Hiring' }],
        summary: { value: AWKWARD },
        content: { type: 'html', value: CONTENT },
      },
    ],
  })
})

test('RSS tells everything (RSS 2.0)', () => {
  expect(parseRssFeed(rssFeed(aFeed(post)))).toMatchObject({
    title: 'Hiring · The Test Blog',
    link: 'https://blog.example/topics/hiring/',
    description: AWKWARD,
    language: 'en-GB',
    lastBuildDate: 'Sat, 03 Feb 2024 00:00:00 GMT',
    atom: {
      links: [
        { rel: 'self', href: 'https://blog.example/topics/hiring/rss.xml' },
        { rel: 'hub', href: 'https://hub.example/' },
      ],
    },
    items: [
      {
        title: AWKWARD,
        link: URL_OF_POST,
        guid: { value: URL_OF_POST, isPermaLink: true },
        pubDate: 'Mon, 04 Apr 2022 00:00:00 GMT',
        description: AWKWARD,
        categories: [{ name: 'R&D' }, { name: 'Hiring' }],
        content: { encoded: CONTENT },
        dc: { creators: ['Ada Example'] },
      },
    ],
  })
})

test('JSON tells everything (JSON Feed 1.1)', () => {
  const item = {
    id: URL_OF_POST,
    url: URL_OF_POST,
    title: AWKWARD,
    content_html: CONTENT,
    summary: AWKWARD,
    date_published: '2022-04-04T00:00:00Z',
    date_modified: '2024-02-03T00:00:00Z',
    tags: ['R&D', 'Hiring'],
    language: 'ja',
  }
  const json = jsonFeed(aFeed(post))
  expect(JSON.parse(json)).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Hiring · The Test Blog',
    description: AWKWARD,
    home_page_url: 'https://blog.example/topics/hiring/',
    feed_url: 'https://blog.example/topics/hiring/feed.json',
    favicon: 'https://blog.example/icon.svg',
    language: 'en-GB',
    authors: [{ name: 'Ada Example', url: 'https://ada.example' }],
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [item],
  })
  expect(parseJsonFeed(json)).toMatchObject({ items: [{ ...item }] })
})

test.each([
  ['Atom', atomFeed],
  ['RSS', rssFeed],
])('a second reader understands %s in the same way', (_, write) => {
  const feed = parseFeed(write(aFeed(post)))
  expect(feed.self).toMatch(/^https:\/\/blog\.example\/topics\/hiring\/(atom|rss)\.xml$/)
  const [item] = feed.items
  expect(item).toMatchObject({ id: URL_OF_POST, url: URL_OF_POST, title: AWKWARD, content: CONTENT })
  expect(item?.published?.toISOString()).toBe('2022-04-04T00:00:00.000Z')
})

test.each([
  ['Atom', atomFeed],
  ['RSS', rssFeed],
])('%s without posts is a feed still', (_, write) => {
  expect(parseFeed(write(aFeed())).items).toEqual([])
})

test('in a preview, what waits says so', () => {
  const { items } = parseFeed(
    atomFeed(aFeed(aPost({ slug: 'a', state: 'draft' }), aPost({ slug: 'b', state: 'scheduled' }))),
  )
  expect(items.map(({ title }) => title)).toEqual(['A post (draft)', 'A post (scheduled)'])
})
