import { afterEach, expect, test, vi } from 'vitest'
import { hosts } from './hosts'
import { headersFile, redirectsFile } from './netlify-files'

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

function findHost(name: string) {
  const host = hosts.find((candidate) => candidate.name === name)
  if (!host) throw new Error(`${name} is not in the table`)
  return host
}

const netlify = findHost('Netlify')
const cloudflare = findHost('Cloudflare Pages')

const redirects = [
  { from: '/振り返り/', to: '/posts/japanese/' },
  { from: '/x.html', to: 'https://elsewhere.example/' },
]

test('writes a line per redirect, percent-encoded and with the base path', () => {
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  expect(redirectsFile(redirects, cloudflare).text).toBe(
    '/%E6%8C%AF%E3%82%8A%E8%BF%94%E3%82%8A/ /notes/posts/japanese/ 308\n/x.html https://elsewhere.example/ 308\n',
  )
})

test('writes a star in a path as a character, not as a pattern', () => {
  expect(redirectsFile([{ from: '/f*/:x/', to: '/posts/' }], cloudflare).text).toBe('/f%2A/%3Ax/ /posts/ 308\n')
})

test('forces redirects on Netlify, where an existing page would take precedence', () => {
  expect(redirectsFile(redirects, netlify).text).toMatch(/^\S+ \S+ 308!\n/)
})

function manyRedirects(count: number) {
  return Array.from({ length: count }, (_, index) => ({ from: `/${index}/`, to: '/posts/' }))
}

test('writes the first 2,000 redirects of 2,500 for Cloudflare Pages, and says so', () => {
  const { text, note } = redirectsFile(manyRedirects(2500), cloudflare)
  expect(text.trim().split('\n')).toHaveLength(2000)
  expect(text).toMatch(/^\/0\/ .*\n\/1999\/ \S+ 308\n$/s)
  expect(note).toBe(
    'Redirects that Cloudflare Pages does not take: 500 of 2,500. They are not in _redirects; pages and copies of files do them instead. A rule with a pattern can replace many: docs/hosting.md#limits-of-hosts',
  )
})

test('writes 2,500 redirects for Netlify, which advises against 10,000', () => {
  const { text, note } = redirectsFile(manyRedirects(2500), netlify)
  expect(text.trim().split('\n')).toHaveLength(2500)
  expect(note).toBeUndefined()
  expect(redirectsFile(manyRedirects(10_000), netlify).note).toMatch(
    /^Redirects that Netlify does not take: 1 of 10,000\./,
  )
})

test('leaves out a redirect that is longer than a line may be on Cloudflare', () => {
  const from = (length: number) => `/${'a'.repeat(length - '// / 308'.length)}/`
  const { text, note } = redirectsFile(
    [from(1001), from(1000)].map((path) => ({ from: path, to: '/' })),
    cloudflare,
  )
  expect(text).toHaveLength('\n'.length + 1000)
  expect(note).toMatch(/: 1 of 2\./)
  expect(redirectsFile([{ from: from(1001), to: '/' }], netlify).text).toHaveLength('!\n'.length + 1001)
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
  const { text, note } = redirectsFile(manyRedirects(2000), cloudflare, '# Mine\n/a /b 301\n\n/c /d\n')
  const lines = text.trim().split('\n')
  expect(lines.slice(0, 5)).toEqual(['# Mine', '/a /b 301', '', '/c /d', '/0/ /posts/ 308'])
  expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(2000)
  expect(note).toMatch(/: 2 of 2,000\./)
})

test('adds its redirects above the first pattern of the author, of which Cloudflare takes a hundred', () => {
  const theirs = '/a /b 301\n/c/* /d/:splat\n/e /f\n'
  const lines = redirectsFile(manyRedirects(3000), cloudflare, theirs).text.trim().split('\n')
  expect([lines[0], lines[1], lines[2000]]).toEqual(['/a /b 301', '/0/ /posts/ 308', '/c/* /d/:splat'])
  expect(lines.slice(2001)).toEqual(['/e /f'])
})

test.each([
  ['/old/* /posts/:splat 301', ['/old/x.html', '/old/größe/x/']],
  ['/old/:name /posts/:name', ['/old/x.html']],
  ['/old/gr%C3%B6%C3%9Fe/x/ /', ['/old/größe/x/']],
  ['/old/* /posts/:splat 301 Country=at', []],
  ['/* /404.html 404', []],
  ['https://old.example/* /:splat', []],
  ['# /old/* /posts/:splat', []],
])('leaves to %s of the author what it matches', (theirs, expected) => {
  const paths = ['/old/x.html', '/old/größe/x/', '/older/']
  const { text, note } = redirectsFile(
    paths.map((from) => ({ from, to: '/posts/' })),
    cloudflare,
    theirs,
  )
  const written = paths.filter((path) => text.includes(`${encodeURI(path)} /posts/ 308\n`))
  expect(written).toEqual(paths.filter((path) => !expected.includes(path)))
  expect(note).toBeUndefined()
})

test('leaves to the author on Netlify only what is forced, since files take precedence over other patterns', () => {
  const write = (theirs: string) => redirectsFile([{ from: '/old/x/', to: '/posts/' }], netlify, theirs).text
  expect(write('/old/* /posts/:splat 301')).toBe('/old/x/ /posts/ 308!\n/old/* /posts/:splat 301\n')
  expect(write('/old/* /posts/:splat 301!')).toBe('/old/* /posts/:splat 301!\n')
})

test('patterns of the author make room for other redirects', () => {
  const old = manyRedirects(2500).map(({ from, to }) => ({ from: `/old${from}`, to }))
  const { text, note } = redirectsFile([...old, { from: '/x/', to: '/posts/' }], cloudflare, '/old/* /posts/')
  expect([text, note]).toEqual(['/x/ /posts/ 308\n/old/* /posts/\n', undefined])
})
