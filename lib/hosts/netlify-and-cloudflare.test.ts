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
      'Content-Security-Policy': "frame-ancestors 'self'",
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'SAMEORIGIN',
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

test('writes a star in a path as a character, not as a pattern', () => {
  expect(redirectsFile([{ from: '/f*/:x/', to: '/posts/' }], { NODE_ENV: 'test' })).toBe('/f%2A/%3Ax/ /posts/ 308\n')
})

test('forces redirects on Netlify, where an existing page would take precedence', () => {
  expect(redirectsFile(redirects, { NODE_ENV: 'test', NETLIFY: 'true' })).toMatch(/^\S+ \S+ 308!\n/)
})

test('writes no more redirects than Cloudflare reads', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ from: `/${index}/`, to: '/posts/' }))
  expect(redirectsFile(many, { NODE_ENV: 'test' }).trim().split('\n')).toHaveLength(2000)
})

test('adds its headers to those of the author, whose values win', () => {
  const theirs = [
    '# Mine',
    '/embed/*',
    '  ! X-Frame-Options',
    '/*',
    '  x-frame-options: SAMEORIGIN',
    '  ! Permissions-Policy',
    '  X-Mine: a: b',
    '',
    '/posts/*',
    '  X-Mine: c',
  ]
  const merged = headersFile(`${theirs.join('\n')}`).split('\n')
  const [start, end] = [merged.indexOf('/*'), merged.indexOf('/posts/*')]
  expect(merged.slice(0, start)).toEqual(theirs.slice(0, 3))
  expect(merged.slice(start, start + 4)).toEqual(theirs.slice(3, 7))
  const names = merged.slice(start + 1, end).map((line) => line.trim().split(':')[0])
  expect(names.filter((name) => /^(x-frame-options|permissions-policy)$/i.test(name ?? ''))).toEqual([
    'x-frame-options',
  ])
  expect(names).toContain('Referrer-Policy')
  // Cloudflare uses the last one of several blocks with the same pattern.
  const patterns = merged.filter((line) => line.startsWith('/'))
  expect(patterns).toEqual(['/embed/*', '/*', '/posts/*', ...blocks.slice(1).map(({ pattern }) => pattern)])
})

test.each(['/*\r\n  X-Mine: a\r\n', '/*\n  X-Mine: a', '/*\n  X-Mine: a\n\n\n'])('adds headers to %j', (theirs) => {
  const merged = headersFile(theirs)
  expect(merged).toMatch(/^\/\*\r?\n {2}X-Mine: a\r?\n {2}Content-Security-Policy: /)
  expect(merged.match(/^\S/gm)).toHaveLength(blocks.length)
})

test('adds its redirects below those of the author, within the limit of Cloudflare', () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({ from: `/${index}/`, to: '/posts/' }))
  const merged = redirectsFile(many, { NODE_ENV: 'test' }, '# Mine\n/a /b 301\n\n/c/* /d/:splat')
  const lines = merged.trim().split('\n')
  expect(lines.slice(0, 5)).toEqual(['# Mine', '/a /b 301', '', '/c/* /d/:splat', '/0/ /posts/ 308'])
  expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(2000)
})
