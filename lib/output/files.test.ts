import sharp from 'sharp'
import { afterEach, expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import type { Site } from '@/lib/content/site'
import { aCategory, aPage, aPost, aSite, aTopic } from '@/lib/content/testing/builders'
import { getGeneratedFiles } from './files'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

afterEach(() => {
  vi.restoreAllMocks()
  delete siteConfig.indexNowKey
})

function getPaths(site: Partial<Site> = {}): string[] {
  return getGeneratedFiles(aSite(site)).map(({ path }) => path)
}

function findFile(path: string, site: Partial<Site> = {}) {
  const file = getGeneratedFiles(aSite(site)).find((candidate) => candidate.path === path)
  if (!file) throw new Error(`${path} is not generated`)
  return file
}

test('an empty site has these files', () => {
  expect(getPaths().map((path) => path.replace(/[0-9a-f]{16}/, '…'))).toEqual([
    '/atom.xml',
    '/rss.xml',
    '/feed.json',
    '/sitemap.xml',
    '/robots.txt',
    '/llms.txt',
    '/immutable/share-….png',
    '/feed.css',
    '/icon.svg',
    '/apple-touch-icon.png',
    '/icon-192.png',
    '/icon-512.png',
    '/favicon.ico',
    '/.well-known/security.txt',
  ])
})

test('every topic and category has a feed in each format, and every post its Markdown', () => {
  const site = {
    posts: [aPost({ slug: 'größe' })],
    topics: [aTopic({ slug: 'hiring' })],
    categories: [aCategory({ slug: 'people' })],
  }
  expect(getPaths(site)).toEqual(
    expect.arrayContaining([
      '/topics/hiring/atom.xml',
      '/topics/hiring/rss.xml',
      '/topics/hiring/feed.json',
      '/categories/people/atom.xml',
      '/categories/people/rss.xml',
      '/categories/people/feed.json',
      '/posts/gr%C3%B6%C3%9Fe/index.md',
    ]),
  )
})

test('lists a share image once, even if two posts have the same', () => {
  const posts = [aPost({ slug: 'a', title: 'Same' }), aPost({ slug: 'b', title: 'Same' })]
  expect(getPaths({ posts }).filter((path) => path.includes('/share-'))).toHaveLength(2)
  expect(new Set(getPaths({ posts })).size).toBe(getPaths({ posts }).length)
})

test('there is no security.txt without a contact', () => {
  vi.spyOn(siteConfig, 'contact', 'get').mockReturnValue(undefined)
  expect(getPaths()).not.toContain('/.well-known/security.txt')
})

test('the IndexNow key is in a file with its name; without a key there is no file', async () => {
  expect(getPaths().filter((path) => path.endsWith('.txt'))).toEqual([
    '/robots.txt',
    '/llms.txt',
    '/.well-known/security.txt',
  ])
  siteConfig.indexNowKey = '0123-abcd'
  const { type, render } = findFile('/0123-abcd.txt')
  expect([type, await render()]).toEqual(['text/plain; charset=utf-8', '0123-abcd'])
})

test.each([
  ['/atom.xml', 'application/xml'],
  ['/rss.xml', 'application/xml'],
  ['/feed.json', 'application/feed+json'],
  ['/sitemap.xml', 'application/xml'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/posts/a-post/index.md', 'text/markdown; charset=utf-8'],
  ['/icon-192.png', 'image/png'],
  ['/favicon.ico', 'image/x-icon'],
])('the media type of %s is %s', (path, type) => {
  expect(findFile(path, { posts: [aPost()] }).type).toBe(type)
})

test('robots.txt allows everything and names the sitemap', async () => {
  expect(await findFile('/robots.txt').render()).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://blog.example/sitemap.xml\n',
  )
})

test('llms.txt links to the Markdown of every post, and labels drafts and scheduled posts', async () => {
  const posts = [
    aPost({ slug: 'x', title: 'X', description: 'About X' }),
    aPost({ slug: 'y', title: 'Y', description: '', state: 'draft' }),
    aPost({ slug: 'z', title: 'Z', description: '', state: 'scheduled' }),
  ]
  const topics = [aTopic({ slug: 'hiring', title: 'Hiring', description: 'Finding people' })]
  const pages = [aPage({ slug: 'about', title: 'About', description: 'Who writes' })]
  expect(await findFile('/llms.txt', { posts, topics, pages }).render()).toBe(`# The Test Blog

> What a test needs

## Topics

- [Hiring](https://blog.example/topics/hiring/): Finding people

## Posts

- [X](https://blog.example/posts/x/index.md): About X
- [Y (draft)](https://blog.example/posts/y/index.md)
- [Z (scheduled)](https://blog.example/posts/z/index.md)

## Pages

- [About](https://blog.example/about/): Who writes
`)
})

test('the sitemap has every listed page, with its modification date if there is one', async () => {
  const elsewhere = aPost({ slug: 'elsewhere', canonicalUrl: 'https://elsewhere.example/x' })
  const site = { posts: [aPost({ slug: 'größe' }), elsewhere], pages: [aPage({ slug: 'about' })] }
  const xml = String(await findFile('/sitemap.xml', site).render())
  const urls = [...xml.matchAll(/<url><loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?<\/url>/g)]
  expect(urls.map(([, loc, lastmod]) => [loc, lastmod])).toEqual([
    ['https://blog.example/', '2022-04-04'],
    ['https://blog.example/about/', undefined],
    ['https://blog.example/posts/', '2022-04-04'],
    ['https://blog.example/posts/gr%C3%B6%C3%9Fe/', '2022-04-04'],
    ['https://blog.example/topics/', '2022-04-04'],
    ['https://blog.example/categories/', '2022-04-04'],
    ['https://blog.example/series/', '2022-04-04'],
    ['https://blog.example/feeds/', undefined],
  ])
})

test.each([
  ['/apple-touch-icon.png', 180],
  ['/icon-192.png', 192],
  ['/icon-512.png', 512],
])('%s is a PNG of %d pixels', async (path, size) => {
  const { format, width, height } = await sharp(Buffer.from(await findFile(path).render())).metadata()
  expect([format, width, height]).toEqual(['png', size, size])
})

test('favicon.ico is an icon of one image', async () => {
  const ico = Buffer.from(await findFile('/favicon.ico').render())
  // Reserved, the type of icons, and the number of images.
  expect([0, 2, 4].map((offset) => ico.readUInt16LE(offset))).toEqual([0, 1, 1])
  const { format, width } = await sharp(ico.subarray(ico.readUInt32LE(18))).metadata()
  expect([format, width]).toEqual(['png', 32])
})
