import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { outputFile } from '@/lib/node/fs'
import { encodePath } from '@/lib/routing/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { serveSite } from './static-server'

const REDIRECTS: Redirect[] = [
  { from: '/post/x/', to: '/posts/x/' },
  { from: '/振り返り/', to: '/posts/japanese/' },
  { from: '/2016/', to: '/posts/page/4/#2016' },
  { from: '/x.html', to: 'https://elsewhere.example/?a=1' },
]

/** Serves a small site on a free port until the test is done. Its redirects are not followed. */
async function serve({ basePath = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-server-'))
  const paths = { outDir: join(folder, 'out'), redirectsFile: join(folder, 'redirects.json') }
  const files = {
    'index.html': '<p>Home</p>',
    '404.html': '<p>Page not found</p>',
    'posts/x/index.html': '<p>A post</p>',
    'posts/x/index.md': 'A post',
    'posts/größe/index.html': '<p>Size</p>',
    'immutable/enhancements-0a1b.js': 'later()',
    'feed.json': '{}',
  }
  for (const [file, text] of Object.entries(files)) await outputFile(join(paths.outDir, file), text)
  await outputFile(paths.redirectsFile, JSON.stringify(REDIRECTS))
  await outputFile(join(folder, 'secret.txt'), 'not part of the site')
  const { url, server } = await serveSite(paths, 0, basePath)
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    rmSync(folder, { recursive: true, force: true })
  })
  const origin = new URL(url.replace('localhost', '127.0.0.1')).origin
  const get = (path: string) => fetch(origin + path, { redirect: 'manual' })
  return { get, paths, port: Number(new URL(url).port) }
}

async function getLocation(get: (path: string) => Promise<Response>, path: string) {
  const response = await get(path)
  return [response.status, response.headers.get('location')]
}

test('serves the index.html of a folder', async () => {
  const { get } = await serve()
  const response = await get('/posts/x/')
  expect([response.status, await response.text()]).toEqual([200, '<p>A post</p>'])
  expect((await get('/posts/gr%C3%B6%C3%9Fe/')).status).toBe(200)
})

test('redirects a folder without its trailing slash, and keeps the query', async () => {
  const { get } = await serve()
  expect(await getLocation(get, '/posts/x?from=mail')).toEqual([308, '/posts/x/?from=mail'])
})

test.each([
  ['/post/x/', '/posts/x/'],
  ['/post/x', '/posts/x/'],
  ['/post/x/index.html', '/posts/x/'],
  ['/post/x/?from=mail', '/posts/x/?from=mail'],
  ['/%E6%8C%AF%E3%82%8A%E8%BF%94%E3%82%8A/', '/posts/japanese/'],
  ['/2016/?a=1', '/posts/page/4/?a=1#2016'],
  ['/x.html', 'https://elsewhere.example/?a=1'],
])('redirects %s to %s', async (path, location) => {
  const { get } = await serve()
  expect(await getLocation(get, path)).toEqual([308, location])
})

test.each(['100%.csv', 'C#, C++ & F#?.csv', 'a b;c=d@e:f$g.csv', '%41.csv', 'caf%C3%A9/50%/[1] (2) {3}.csv'])(
  'serves the file %s',
  async (file) => {
    const { get, paths } = await serve()
    await outputFile(join(paths.outDir, file), 'a,b')
    const response = await get(encodePath(`/${file}`))
    expect([response.status, await response.text()]).toEqual([200, 'a,b'])
  },
)

test('answers an unknown path with 404.html and status 404', async () => {
  const { get } = await serve()
  const response = await get('/nothing-here/')
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    404,
    'text/html; charset=utf-8',
    '<p>Page not found</p>',
  ])
})

/** The status of a path, which `fetch` would resolve by itself. */
function getStatus(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
}

test.each([
  ...['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/posts/..%5c..%5c..%5csecret.txt'],
  ...['//nothing', '//%2e%2e%2fsecret.txt', '/\\nothing/', '/%', '/%E4/', '/a%00b'],
])('answers %s, which is not in the site, with 404', async (path) => {
  const { port } = await serve()
  expect(await getStatus(port, path)).toBe(404)
})

test.each(['//', '/\\', '/\\/'])('answers %s with the home page', async (path) => {
  const { port } = await serve()
  expect(await getStatus(port, path)).toBe(200)
})

test('every response has the security headers', async () => {
  const { get } = await serve()
  for (const path of ['/', '/nothing-here/', '/post/x/']) {
    const { headers } = await get(path)
    expect([headers.get('x-content-type-options'), headers.get('x-frame-options')], path).toEqual([
      'nosniff',
      'SAMEORIGIN',
    ])
  }
})

test('files are sent with their cache and content type', async () => {
  const { get } = await serve()
  const getHeaders = async (path: string) => {
    const { headers } = await get(path)
    return [headers.get('cache-control'), headers.get('content-type')]
  }
  expect(await getHeaders('/immutable/enhancements-0a1b.js')).toEqual([
    'public, max-age=31536000, immutable',
    expect.stringMatching(/^text\/javascript/),
  ])
  expect(await getHeaders('/posts/x/index.md')).toEqual([
    'public, max-age=0, must-revalidate',
    'text/markdown; charset=utf-8',
  ])
  expect(await getHeaders('/feed.json')).toEqual(['public, max-age=0, must-revalidate', 'application/feed+json'])
})

test('serves a site below a base path, and redirects the root of the host there', async () => {
  const { get } = await serve({ basePath: '/notes' })
  expect((await get('/notes/posts/x/')).status).toBe(200)
  expect(await getLocation(get, '/')).toEqual([307, '/notes/'])
  expect(await getLocation(get, '/notes/posts/x')).toEqual([308, '/notes/posts/x/'])
  expect(await getLocation(get, '/notes/post/x/')).toEqual([308, '/notes/posts/x/'])
  expect(await getLocation(get, '/notes?x=1')).toEqual([307, '/notes/?x=1'])
  expect((await get('/posts/x/')).status).toBe(404)
})

test('serves what a build writes while the server is running', async () => {
  const { get, paths } = await serve()
  await outputFile(join(paths.outDir, 'posts/new/index.html'), '<p>New</p>')
  await outputFile(paths.redirectsFile, JSON.stringify([{ from: '/newer/', to: '/posts/new/' }]))
  expect((await get('/posts/new/')).status).toBe(200)
  expect(await getLocation(get, '/newer/')).toEqual([308, '/posts/new/'])
})

test('fails if the port is taken', async () => {
  const { paths, port } = await serve()
  await expect(serveSite(paths, port)).rejects.toThrow(`Port ${port} is taken`)
})
