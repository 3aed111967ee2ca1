import { expect, test, vi } from 'vitest'
import { type CheckUrlsOptions, checkUrls } from './check-urls'
import type { LinkState } from './link-state'
import { startHost } from './testing/local-host'

function check(urls: string[], options: Partial<CheckUrlsOptions> = {}) {
  return checkUrls(urls, { userAgent: 'LinkCheck/1.0', delay: 0, ...options })
}

test('asks one host for one URL at a time', async () => {
  let [running, most] = [0, 0]
  const { url, requests } = await startHost((_, response) => {
    most = Math.max(most, ++running)
    setTimeout(() => {
      running--
      response.end()
    }, 5)
  })
  const states = await check(['/a', '/b', '/c'].map((path) => url + path))

  expect([...states.values()]).toEqual([{ state: 'ok' }, { state: 'ok' }, { state: 'ok' }])
  expect(requests.map((request) => request.url)).toEqual(['/robots.txt', '/a', '/b', '/c'])
  expect(most).toBe(1)
})

test('asks several hosts at once', async () => {
  const waiting: (() => void)[] = []
  // Each host answers when both have been asked.
  const hosts = await Promise.all(
    [1, 2].map(() =>
      startHost((_, response) => {
        waiting.push(() => response.end())
        if (waiting.length === 2) for (const answer of waiting.splice(0)) answer()
      }),
    ),
  )
  const states = await check(hosts.map(({ url }) => url))
  expect([...states.values()]).toEqual([{ state: 'ok' }, { state: 'ok' }])
})

test('asks for what is not in the cache, and adds what can be relied on', async () => {
  const { url, requests } = await startHost((request, response) =>
    response.writeHead(request.url === '/gone' ? 404 : 200).end(),
  )
  const moved: LinkState = { state: 'moved', to: 'https://example.org/' }
  const cache = new Map<string, LinkState>([[`${url}/known`, moved]])
  const states = await check([`${url}/known`, `${url}/new`, `${url}/gone`], { cache })

  expect([...states]).toEqual([
    [`${url}/known`, moved],
    [`${url}/new`, { state: 'ok' }],
    [`${url}/gone`, { state: 'gone', reason: '404' }],
  ])
  expect(requests.map((request) => request.url)).not.toContain('/known')
  expect([...cache.keys()]).toEqual([`${url}/known`, `${url}/new`])
})

test('leaves alone what the robots.txt of a host disallows, also where a redirect leads there', async () => {
  const { url, requests } = await startHost((request, response) => {
    if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private/\n')
    else if (request.url === '/moved') response.writeHead(301, { Location: '/private/b' }).end()
    else response.end()
  })
  const states = await check(['/private/a', '/public', '/moved'].map((path) => url + path))

  const disallowed = { state: 'unchecked', reason: 'not allowed by its robots.txt' }
  expect([...states.values()]).toEqual([disallowed, { state: 'ok' }, disallowed])
  expect(requests.map((request) => request.url)).toEqual(['/robots.txt', '/public', '/moved'])
})

test('leaves unchecked what there is no time for', async () => {
  const { url, requests } = await startHost(() => undefined)
  const states = await check([`${url}/a`, `${url}/b`], { totalTimeout: 50 })

  const noTime = { state: 'unchecked', reason: 'no time left' }
  expect([...states.values()]).toEqual([noTime, noTime])
  expect(requests.map((request) => request.url)).toEqual(['/robots.txt'])
})

test('does not take every host for gone when this machine is offline', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) })),
  )
  try {
    expect([...(await check(['https://a.example/'])).values()]).toEqual([
      { state: 'gone', reason: 'the host does not exist' },
    ])
    expect([...(await check(['https://a.example/', 'https://b.example/'])).values()]).toEqual([
      { state: 'unchecked', reason: 'offline' },
      { state: 'unchecked', reason: 'offline' },
    ])
  } finally {
    vi.unstubAllGlobals()
  }
})
