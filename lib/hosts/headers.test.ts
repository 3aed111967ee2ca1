import { expect, test } from 'vitest'
import { cacheControl, contentType, headerRules } from './headers'

const REVALIDATE = 'public, max-age=0, must-revalidate'
const FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** The headers of files, by their paths; no `type` where the file extension says enough. */
const HEADERS: [path: string, cache: string, type?: string][] = [
  ['/', REVALIDATE],
  ['/posts/x/', REVALIDATE],
  ['/posts/x/index.md', REVALIDATE, 'text/markdown; charset=utf-8'],
  ['/llms.txt', REVALIDATE, 'text/plain; charset=utf-8'],
  ['/feed.json', REVALIDATE, 'application/feed+json'],
  ['/topics/hiring/feed.json', REVALIDATE, 'application/feed+json'],
  ['/posts/x/data.json', REVALIDATE],
  ['/posts/immutable/photo.jpg', REVALIDATE],
  ['/_next/static/chunks/x.js', FOR_A_YEAR],
  ['/immutable/enhancements-0a1b.js', FOR_A_YEAR],
  ['/immutable/pagefind-1.6.0/pagefind.js', FOR_A_YEAR],
  ['/immutable/pagefind-1.6.0/pagefind-entry.json', REVALIDATE],
]

test.each(HEADERS)('%s is sent with Cache-Control: %s and Content-Type: %s', (path, cache, type) => {
  expect([cacheControl(path), contentType(path)]).toEqual([cache, type])
})

test.each(HEADERS)(
  'a host that reads rules sends %s with Cache-Control: %s and Content-Type: %s',
  (path, cache, type) => {
    const matching = headerRules.files.filter((rule) => rule.path.test(path))
    const headers = Object.assign({}, headerRules.always, ...matching.map((rule) => rule.headers))
    expect([headers['Cache-Control'], headers['Content-Type']]).toEqual([cache, type])
  },
)

test('every response has the security headers', () => {
  expect(headerRules.always).toEqual({
    'Cache-Control': REVALIDATE,
    'Content-Security-Policy': "frame-ancestors 'self'",
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  })
})
