import { afterEach, expect, test, vi } from 'vitest'
import { headersFile, redirectsFile } from './netlify-and-cloudflare'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

afterEach(() => vi.unstubAllEnvs())

/** The blocks of `_headers`: a pattern, and the headers that it adds. */
const blocks = headersFile()
  .split(/\n(?=\/)/)
  .map((block) => {
    const [pattern = '', ...lines] = block.trim().split('\n')
    const headers: Record<string, string> = Object.fromEntries(
      lines.map((line) =>
        line
          .trim()
          .split(/: (.*)/)
          .slice(0, 2),
      ),
    )
    return { pattern, headers }
  })

/** As Cloudflare reads a pattern: `*` matches anything, `:name` a segment. */
function matches(pattern: string, path: string): boolean {
  const source = pattern.replace(/\*|:\w+/g, (part) => (part === '*' ? '.*' : '[^/]+'))
  return new RegExp(`^${source}$`).test(path)
}

test('every response has the security headers, and no Cache-Control but the host’s own', () => {
  expect(blocks[0]).toEqual({
    pattern: '/*',
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy':
        'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  })
})

test.each([
  ['/_next/static/chunks/a.js', ['public, max-age=31536000, immutable']],
  ['/immutable/enhancements-0a1b.js', ['public, max-age=31536000, immutable']],
  ['/immutable/pagefind-1.6.0/fragment/en_0a1b.pf_fragment', ['public, max-age=31536000, immutable']],
  ['/immutable/pagefind-1.6.0/pagefind-entry.json', []],
  ['/posts/x/', []],
])('the Cache-Control of %s is %j, from a single pattern', (path, caches) => {
  const matching = blocks.filter(({ pattern }) => matches(pattern, path))
  expect(matching.flatMap(({ headers }) => headers['Cache-Control'] ?? [])).toEqual(caches)
})

const redirects = [
  { from: '/振り返り/', to: '/posts/japanese/' },
  { from: '/x.html', to: 'https://elsewhere.example/' },
]

test('writes a line per redirect, percent-encoded and with the base path', () => {
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  expect(redirectsFile(redirects, { NODE_ENV: 'test' })).toBe(
    '/%E6%8C%AF%E3%82%8A%E8%BF%94%E3%82%8A/ /notes/posts/japanese/ 308\n/x.html https://elsewhere.example/ 308\n',
  )
})

test('forces redirects on Netlify, where an existing page would take precedence', () => {
  expect(redirectsFile(redirects, { NODE_ENV: 'test', NETLIFY: 'true' })).toMatch(/^\S+ \S+ 308!\n/)
})

test('writes no more redirects than Cloudflare reads', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ from: `/${index}/`, to: '/posts/' }))
  expect(redirectsFile(many, { NODE_ENV: 'test' }).trim().split('\n')).toHaveLength(2000)
})
