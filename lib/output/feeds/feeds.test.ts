import { parseFeed } from '@rowanmanning/feed-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, onTestFinished, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import { aCategory, aDate, anAuthor, aPost, aSite, aTopic } from '@/lib/content/testing/builders'
import { type Feed, getFeeds } from './feed'
import { renderFeed } from './feed-formats'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const AWKWARD = '</script><script>alert(1)</script> & "quotes" ]]> 日本語'

/** The feed of a topic. */
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

test('Atom contains every field (RFC 4287)', () => {
  const feed = parseAtomFeed(renderFeed(aFeed(post), 'atom.xml'))
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

test('RSS contains every field (RSS 2.0)', () => {
  expect(parseRssFeed(renderFeed(aFeed(post), 'rss.xml'))).toMatchObject({
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
        // As HTML, unlike the summaries of Atom and JSON Feed.
        description: AWKWARD.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
        categories: [{ name: 'R&D' }, { name: 'Hiring' }],
        content: { encoded: CONTENT },
        dc: { creators: ['Ada Example'] },
      },
    ],
  })
})

test('JSON Feed contains every field (JSON Feed 1.1)', () => {
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
  const json = renderFeed(aFeed(post), 'feed.json')
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

test('JSON Feed has of the author what the format knows (JSON Feed 1.1)', () => {
  const author = { name: 'Ada Example', url: 'https://ada.example', fediverse: '@ada@social.example', links: {} }
  vi.spyOn(siteConfig, 'author', 'get').mockReturnValue(author)
  onTestFinished(() => void vi.restoreAllMocks())
  const { authors } = JSON.parse(renderFeed(aFeed(post), 'feed.json'))
  expect(authors).toEqual([{ name: 'Ada Example', url: 'https://ada.example' }])
})

test.each(['atom.xml', 'rss.xml'] as const)('a second parser reads the same from %s', (file) => {
  const feed = parseFeed(renderFeed(aFeed(post), file))
  expect(feed.self).toBe(`https://blog.example/topics/hiring/${file}`)
  const [item] = feed.items
  expect(item).toMatchObject({ id: URL_OF_POST, url: URL_OF_POST, title: AWKWARD, content: CONTENT })
  expect(item?.published?.toISOString()).toBe('2022-04-04T00:00:00.000Z')
})

test.each(['atom.xml', 'rss.xml'] as const)('%s without posts is a valid feed', (file) => {
  expect(parseFeed(renderFeed(aFeed(), file)).items).toEqual([])
})

test.each(['atom.xml', 'rss.xml'] as const)('%s is readable in a browser', (file) => {
  const xml = renderFeed(aFeed(post), file)
  expect(xml).toMatch(/^<\?xml [^>]*\?><\?xml-stylesheet type="text\/css" href="\/feed\.css"\?>/)
  expect(xml).toContain('This is a feed.')
})

test('labels drafts and scheduled posts in preview feeds', () => {
  const { items } = parseFeed(
    renderFeed(aFeed(aPost({ slug: 'a', state: 'draft' }), aPost({ slug: 'b', state: 'scheduled' })), 'atom.xml'),
  )
  expect(items.map(({ title }) => title)).toEqual(['A post (draft)', 'A post (scheduled)'])
})

const [older, newer] = [
  aPost({ slug: 'older', date: aDate('2021-01-01') }),
  aPost({ slug: 'newer', date: aDate('2023-01-01') }),
]

test('the blog, every topic and every category have a feed', () => {
  const site = aSite({
    posts: [newer, older],
    topics: [aTopic({ slug: 'hiring', title: 'Hiring', description: 'Finding people', otherPosts: ['older'] })],
    categories: [aCategory({ slug: 'people', title: 'People', posts: ['newer'] })],
  })
  expect(getFeeds(site)).toEqual([
    { title: 'The Test Blog', description: 'What a test needs', path: '/', posts: [newer, older] },
    { title: 'Hiring · The Test Blog', description: 'Finding people', path: '/topics/hiring/', posts: [older] },
    // A category without a description has that of the blog.
    { title: 'People · The Test Blog', description: 'What a test needs', path: '/categories/people/', posts: [newer] },
  ])
})

test('the feed of a topic has its newest posts first, whatever the order of its reading path', () => {
  const topics = [aTopic({ readingPath: [{ post: 'older' }], otherPosts: ['newer'] })]
  expect(getFeeds(aSite({ posts: [newer, older], topics })).at(-1)?.posts).toEqual([newer, older])
})

test('a feed has 50 posts, unless the settings ask for another number', () => {
  const posts = Array.from({ length: 60 }, (_, index) => aPost({ slug: `post-${index}` }))
  expect(getFeeds(aSite({ posts }))[0]?.posts).toHaveLength(50)
  siteConfig.feedLength = 3
  const [feed] = getFeeds(aSite({ posts }))
  delete siteConfig.feedLength
  expect(feed?.posts.map(({ slug }) => slug)).toEqual(['post-0', 'post-1', 'post-2'])
})

const GUEST = { name: 'Ben Guest', slug: 'ben' }

test('a feed names the author of a post who is not the author of the site, and nobody else', () => {
  const feed = aFeed(aPost({ slug: 'x', authors: [GUEST, { name: 'Cleo' }] }))
  const atom = parseAtomFeed(renderFeed(feed, 'atom.xml'))
  expect(atom.entries?.[0]?.authors).toEqual([
    { name: 'Ben Guest', uri: 'https://blog.example/authors/ben/' },
    { name: 'Cleo' },
  ])
  const rss = parseRssFeed(renderFeed(feed, 'rss.xml'))
  expect(rss.items?.[0]?.dc?.creators).toEqual(['Ben Guest', 'Cleo'])
  expect(JSON.parse(renderFeed(feed, 'feed.json')).items[0].authors).toEqual([
    { name: 'Ben Guest', url: 'https://blog.example/authors/ben/' },
    { name: 'Cleo' },
  ])
})

test('an author with a page has a feed', () => {
  const authors = [anAuthor({ slug: 'ben', title: 'Ben Guest', description: 'Guest', posts: ['older'] })]
  expect(getFeeds(aSite({ posts: [newer, older], authors })).at(-1)).toEqual({
    title: 'Ben Guest · The Test Blog',
    description: 'Guest',
    path: '/authors/ben/',
    posts: [older],
  })
})

const BY = 'https://creativecommons.org/licenses/by/4.0/'

test('Atom has the licence of each post (RFC 4946)', () => {
  const feed = aFeed(aPost({ slug: 'a', license: 'CC-BY-4.0' }), aPost({ slug: 'b' }))
  const { entries = [] } = parseAtomFeed(renderFeed(feed, 'atom.xml'))
  expect(entries[0]?.links).toContainEqual({ rel: 'license', href: BY })
  expect(entries[0]?.rights).toMatchObject({ value: `CC BY 4.0, ${BY}` })
  expect(entries[1]).not.toHaveProperty('rights')
})

test('RSS has the licence of each post, and that of the channel only where all posts have the same', () => {
  const licensed = aPost({ slug: 'a', license: 'CC-BY-4.0' })
  const same = parseRssFeed(renderFeed(aFeed(licensed, aPost({ slug: 'b', license: 'CC-BY-4.0' })), 'rss.xml'))
  expect(same.copyright).toBe(`CC BY 4.0, ${BY}`)
  const mixed = parseRssFeed(renderFeed(aFeed(licensed, aPost({ slug: 'b' })), 'rss.xml'))
  expect(mixed).not.toHaveProperty('copyright')
  expect(mixed.items?.map(({ creativeCommons, dc }) => [creativeCommons?.licenses, dc?.rights])).toEqual([
    [[BY], [`CC BY 4.0, ${BY}`]],
    [undefined, undefined],
  ])
})

test('RSS names a licence that is not of Creative Commons in words alone', () => {
  siteConfig.license = { name: 'House rules', url: 'https://blog.example/rules/' }
  const xml = renderFeed(aFeed(aPost()), 'rss.xml')
  delete siteConfig.license
  expect(xml).toContain('<dc:rights>House rules, https://blog.example/rules/</dc:rights>')
  expect(xml).not.toContain('creativeCommons')
})

test.each(['atom.xml', 'rss.xml', 'feed.json'] as const)(
  '%s of posts without a licence says nothing of one',
  (file) => {
    expect(renderFeed(aFeed(aPost({ license: 'none' })), file)).not.toMatch(/licen[cs]e|rights|creativeCommons/i)
  },
)
