import { afterEach, expect, test, vi } from 'vitest'
import { cacheControl, FOR_GOOD, securityHeaders } from './headers'
import { headersFile, redirectsFile } from './host-files'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

afterEach(() => vi.unstubAllEnvs())

/** The blocks of `_headers`: a pattern, and what it adds. */
const blocks = headersFile()
  .split(/\n(?=\/)/)
  .map((block) => {
    const [pattern = '', ...lines] = block.trim().split('\n')
    return {
      pattern,
      headers: Object.fromEntries(
        lines.map((line) =>
          line
            .trim()
            .split(/: (.*)/)
            .slice(0, 2),
        ),
      ),
    }
  })

/** As Cloudflare reads it: `*` stands for anything, `:name` for a part between slashes. */
function matches(pattern: string, path: string): boolean {
  const source = pattern.replace(/\*|:\w+/g, (part) => (part === '*' ? '.*' : '[^/]+'))
  return new RegExp(`^${source}$`).test(path)
}

test('every answer has the headers that protect it, and no other cache than the host’s own', () => {
  expect(blocks[0]).toEqual({ pattern: '/*', headers: securityHeaders })
})

test.each([
  '/_next/static/chunks/a.js',
  '/immutable/enhancements-0a1b.js',
  '/immutable/pagefind-1.6.0/fragment/en_0a1b.pf_fragment',
  '/immutable/pagefind-1.6.0/pagefind-entry.json',
  '/posts/x/',
])('%s is kept for good where npm start says so too, and told once', (path) => {
  const cached = blocks.filter(({ pattern, headers }) => matches(pattern, path) && 'Cache-Control' in headers)
  expect(cached).toHaveLength(cacheControl(path) === FOR_GOOD ? 1 : 0)
})

const redirects = [
  { from: '/振り返り/', to: '/posts/japanese/' },
  { from: '/x.html', to: 'https://elsewhere.example/' },
]

test('a redirect is a line, with letters encoded, below the site’s path', () => {
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  expect(redirectsFile(redirects, { NODE_ENV: 'test' })).toBe(
    '/%E6%8C%AF%E3%82%8A%E8%BF%94%E3%82%8A/ /notes/posts/japanese/ 308\n/x.html https://elsewhere.example/ 308\n',
  )
})

test('on Netlify it comes before the page in its place', () => {
  expect(redirectsFile(redirects, { NODE_ENV: 'test', NETLIFY: 'true' })).toMatch(/^\S+ \S+ 308!\n/)
})

test('a host gets no more redirects than it takes', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ from: `/${index}/`, to: '/posts/' }))
  expect(redirectsFile(many, { NODE_ENV: 'test' }).trim().split('\n')).toHaveLength(2000)
})
