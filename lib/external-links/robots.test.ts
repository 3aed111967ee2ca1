import { expect, test } from 'vitest'
import { createRobotsReader } from './robots'
import { startHost } from './testing/local-host'

const USER_AGENT = 'LinkCheck/1.0 (+https://blog.example/)'

function createReader() {
  return createRobotsReader({ userAgent: USER_AGENT, timeout: 10_000, signal: new AbortController().signal })
}

/** What a host with this `robots.txt` says to us about `/a/b`. */
async function readAnswer(text: string, status = 200): Promise<{ isAllowed: boolean; delay: number }> {
  const { url } = await startHost((_, response) => response.writeHead(status).end(text))
  const { isAllowed, delay } = await createReader()(url)
  return { isAllowed: isAllowed(`${url}/a/b`), delay }
}

test.each([
  ['', true],
  ['User-agent: *\nDisallow:', true],
  ['User-agent: *\nDisallow: /', false],
  ['User-agent: *\nDisallow: /a/', false],
  ['User-agent: *\nDisallow: /*b$', false],
  ['User-agent: *\nDisallow: /\nAllow: /a/', true],
  ['User-agent: *\nDisallow: /\n\nUser-agent: linkcheck\nDisallow: /c', true],
  ['User-agent: GoogleBot\nDisallow: /', true],
  ['User-agent: LinkCheck\nUser-agent: Other\nDisallow: /', false],
  ['<!doctype html><title>Not found</title>', true],
])('reads %j', async (text, isAllowed) => {
  expect(await readAnswer(text)).toEqual({ isAllowed, delay: 0 })
})

test.each([
  [404, true],
  [403, true],
  [500, false],
  [503, false],
])('understands a robots.txt that is answered with %i', async (status, isAllowed) => {
  expect(await readAnswer('User-agent: *\nDisallow: /', status)).toEqual({ isAllowed, delay: 0 })
})

test('a host that cannot be reached allows everything, since the link itself then says why', async () => {
  const { isAllowed } = await createReader()('http://127.0.0.1:1/a')
  expect(isAllowed('http://127.0.0.1:1/a')).toBe(true)
})

test.each([
  ['2', 2000],
  ['86400', 10_000],
])('waits as long as Crawl-delay: %s asks for, within reason', async (seconds, delay) => {
  expect(await readAnswer(`User-agent: *\nCrawl-delay: ${seconds}`)).toEqual({ isAllowed: true, delay })
})

test('asks a host once, with the name of the blog', async () => {
  const { url, requests } = await startHost((_, response) => response.end())
  const read = createReader()
  await Promise.all([read(`${url}/a`), read(`${url}/b`)])

  expect(requests.map(({ url, headers }) => [url, headers['user-agent']])).toEqual([['/robots.txt', USER_AGENT]])
})
