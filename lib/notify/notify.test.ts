import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { findChangedPages, readChangedPages, toFeedUrls } from './changed-pages'
import { publishToWebSub, submitToIndexNow } from './submit'

const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://blog.example/</loc><lastmod>2026-11-25</lastmod></url>
  <url><loc>https://blog.example/about/</loc></url>
  <url><loc>https://blog.example/posts/new/</loc><lastmod>2026-11-25T09:00:00+01:00</lastmod></url>
  <url><loc>https://blog.example/posts/late-in-lisbon/</loc><lastmod>2026-11-24</lastmod></url>
  <url><loc>https://blog.example/posts/old/</loc><lastmod>2026-11-23</lastmod></url>
  <url><loc>https://blog.example/topics/r&amp;d/</loc><lastmod>2026-11-25</lastmod></url>
  <url><loc>https://blog.example/topics/r&amp;d/page/2/</loc><lastmod>2026-11-25</lastmod></url>
  <url><loc>https://blog.example/topics/</loc><lastmod>2026-11-25</lastmod></url>
</urlset>`

const CHANGED = [
  'https://blog.example/',
  'https://blog.example/posts/new/',
  'https://blog.example/posts/late-in-lisbon/',
  'https://blog.example/topics/r&d/',
  'https://blog.example/topics/r&d/page/2/',
  'https://blog.example/topics/',
]

test('lists the pages that the sitemap dates after a moment, including the day before it', () => {
  expect(findChangedPages(SITEMAP, new Date('2026-11-25T02:00:00Z'))).toEqual(CHANGED)
})

test('reads only the parts of a sitemap index in which something has changed', async () => {
  const files: Record<string, string> = {
    '/sitemap-1.xml': SITEMAP,
    '/sitemap-2.xml': '<urlset><url><loc>https://blog.example/b/</loc><lastmod>2026-11-25</lastmod></url></urlset>',
    '/sitemap-3.xml': '<urlset><url><loc>https://blog.example/c/</loc><lastmod>2026-11-25</lastmod></url></urlset>',
  }
  const { url, received } = await startServer(200, (path) => files[path] ?? index)
  const parts = { 'sitemap-1.xml': '2026-11-25', 'sitemap-2.xml': '2026-11-24', 'sitemap-3.xml': '2026-11-23' }
  const entries = Object.entries(parts).map(
    ([name, day]) => `<sitemap><loc>${url}${name}</loc><lastmod>${day}</lastmod></sitemap>`,
  )
  const index = `<sitemapindex>${entries.join('')}<sitemap><loc>${url}undated.xml</loc></sitemap></sitemapindex>`

  expect(await readChangedPages(`${url}sitemap.xml`, new Date('2026-11-25T02:00:00Z'))).toEqual([
    ...CHANGED,
    'https://blog.example/b/',
  ])
  expect(received.map(({ path }) => path)).toEqual(['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml'])
})

test('the feeds of changed pages are those of the blog, topics and categories', () => {
  expect(toFeedUrls([...CHANGED, 'https://blog.example/categories/craft/'], 'https://blog.example')).toEqual([
    'https://blog.example/atom.xml',
    'https://blog.example/rss.xml',
    'https://blog.example/feed.json',
    'https://blog.example/topics/r&d/atom.xml',
    'https://blog.example/topics/r&d/rss.xml',
    'https://blog.example/topics/r&d/feed.json',
    'https://blog.example/categories/craft/atom.xml',
    'https://blog.example/categories/craft/rss.xml',
    'https://blog.example/categories/craft/feed.json',
  ])
})

test('the feeds of a site with a base path are below it', () => {
  const pages = ['https://blog.example/', 'https://blog.example/notes/', 'https://blog.example/notes/topics/hiring/']
  expect(toFeedUrls(pages, 'https://blog.example/notes').filter((feed) => feed.endsWith('atom.xml'))).toEqual([
    'https://blog.example/notes/atom.xml',
    'https://blog.example/notes/topics/hiring/atom.xml',
  ])
})

test('submits URLs to search engines in the format of IndexNow', async () => {
  const { url, received } = await startServer(202)
  const keyFile = 'https://blog.example/0123-abcd.txt'
  await submitToIndexNow(['https://blog.example/posts/new/'], { key: '0123-abcd', keyFile, endpoint: url })
  expect(received).toMatchObject([{ method: 'POST', type: 'application/json; charset=utf-8' }])
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({
    host: 'blog.example',
    key: '0123-abcd',
    keyLocation: keyFile,
    urlList: ['https://blog.example/posts/new/'],
  })
})

test('submits at most 10,000 URLs in a request, as IndexNow asks for', async () => {
  const { url, received } = await startServer(202)
  const pages = Array.from({ length: 10_001 }, (_, number) => `https://blog.example/posts/${number}/`)
  await submitToIndexNow(pages, { key: '0123-abcd', keyFile: 'https://blog.example/0123-abcd.txt', endpoint: url })
  const submitted: string[][] = received.map(({ body }) => JSON.parse(body).urlList)
  expect(submitted.map(({ length }) => length)).toEqual([10_000, 1])
  expect(submitted.flat()).toEqual(pages)
})

test('pings a WebSub hub for each feed', async () => {
  const { url, received } = await startServer(204)
  await publishToWebSub(['https://blog.example/atom.xml', 'https://blog.example/topics/r&d/rss.xml'], url)
  expect(received.map(({ type }) => type)).toEqual(Array(2).fill('application/x-www-form-urlencoded;charset=UTF-8'))
  expect(received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
    { 'hub.mode': 'publish', 'hub.url': 'https://blog.example/atom.xml' },
    { 'hub.mode': 'publish', 'hub.url': 'https://blog.example/topics/r&d/rss.xml' },
  ])
})

test('fails with the response of a host that rejects the request', async () => {
  const { url } = await startServer(422)
  await expect(publishToWebSub(['https://blog.example/atom.xml'], url)).rejects.toThrow(`${url} responded with 422: no`)
})

type Received = { method: string | undefined; path: string; type: string | undefined; body: string }

/** Starts a server that responds to every request with the same status, and records the requests. */
async function startServer(
  status: number,
  respond: (path: string) => string | undefined = () => (status === 204 ? undefined : 'no'),
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const { method, url: path = '' } = request
    const body = (await request.toArray()).join('')
    received.push({ method, path, type: request.headers['content-type'], body })
    response.writeHead(status).end(respond(path))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, received }
}
