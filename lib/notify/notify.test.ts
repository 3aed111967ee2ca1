import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { findChangedPages, toFeedUrls } from './changed-pages'
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
  expect(received).toEqual([{ method: 'POST', type: 'application/json; charset=utf-8', body: expect.any(String) }])
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({
    host: 'blog.example',
    key: '0123-abcd',
    keyLocation: keyFile,
    urlList: ['https://blog.example/posts/new/'],
  })
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

type Received = { method: string | undefined; type: string | undefined; body: string }

/** Starts a server that responds to every request with the same status, and records the requests. */
async function startServer(status: number): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('')
    received.push({ method: request.method, type: request.headers['content-type'], body })
    response.writeHead(status).end(status === 204 ? undefined : 'no')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, received }
}
