import { expect, test } from 'vitest'
import { requestLink } from './request-link'
import { startHost } from './testing/local-host'

function look(url: string, timeout = 10_000) {
  return requestLink(url, {
    userAgent: 'LinkCheck/1.0 (+https://blog.example/)',
    timeout,
    signal: new AbortController().signal,
  })
}

test('asks by HEAD, with the name of the blog', async () => {
  const { url, requests } = await startHost((_, response) => response.end())

  expect(await look(`${url}/a?b#c`)).toEqual({ state: 'ok' })
  expect(requests.map(({ method, url, headers }) => [method, url, headers['user-agent']])).toEqual([
    ['HEAD', '/a?b', 'LinkCheck/1.0 (+https://blog.example/)'],
  ])
})

test('asks by GET where a host rejects HEAD', async () => {
  const { url, requests } = await startHost(({ method }, response) =>
    response.writeHead(method === 'HEAD' ? 405 : 200).end('x'),
  )

  expect(await look(url)).toEqual({ state: 'ok' })
  expect(requests.map(({ method }) => method)).toEqual(['HEAD', 'GET'])
})

test.each([
  [404, { state: 'gone', reason: '404' }],
  [410, { state: 'gone', reason: '410' }],
  [401, { state: 'unchecked', reason: '401' }],
  [403, { state: 'unchecked', reason: '403' }],
  [429, { state: 'unchecked', reason: '429' }],
  [500, { state: 'unchecked', reason: '500' }],
  [503, { state: 'unchecked', reason: '503' }],
])('understands %i', async (status, expected) => {
  const { url } = await startHost((_, response) => response.writeHead(status).end())
  expect(await look(url)).toEqual(expected)
})

/** The redirects of a host: from a path to a status and a target. */
const redirects: Record<string, [number, string]> = {
  '/for-good': [301, '/new'],
  '/for-good-too': [308, '/for-good'],
  '/for-now': [302, '/new'],
  '/good-then-now': [301, '/for-now'],
  '/now-then-good': [307, '/for-good'],
  '/to-nothing': [301, '/gone'],
  '/circle': [302, '/circle'],
}

test.each([
  ['/for-good', { state: 'moved', to: '/new' }],
  ['/for-good#part', { state: 'moved', to: '/new#part' }],
  ['/for-good-too', { state: 'moved', to: '/new' }],
  ['/for-now', { state: 'ok' }],
  ['/good-then-now', { state: 'moved', to: '/for-now' }],
  ['/now-then-good', { state: 'ok' }],
  ['/to-nothing', { state: 'gone', reason: '404' }],
  ['/circle', { state: 'unchecked', reason: 'too many redirects' }],
])('follows the redirects of %s', async (path, expected) => {
  const { url } = await startHost((request, response) => {
    const [status, location] = redirects[request.url ?? ''] ?? [request.url === '/gone' ? 404 : 200, undefined]
    response.writeHead(status, location === undefined ? {} : { Location: location }).end()
  })
  expect(await look(url + path)).toEqual('to' in expected ? { ...expected, to: url + expected.to } : expected)
})

test('waits no longer than the time limit', async () => {
  const { url } = await startHost(() => undefined)
  expect(await look(url, 50)).toEqual({ state: 'unchecked', reason: 'no answer in time' })
})

test('does not call a host gone that refuses the connection', async () => {
  expect(await look('http://127.0.0.1:1/')).toMatchObject({ state: 'unchecked' })
})

test('understands an address that cannot be followed', async () => {
  const { url } = await startHost((_, response) => response.writeHead(301, { Location: 'http://[' }).end())
  expect(await look(url)).toMatchObject({ state: 'unchecked' })
})
