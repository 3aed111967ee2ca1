import { expect, test, vi } from 'vitest'
import { vercelRoutes } from './vercel'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

/** The `Location` with which Vercel redirects a path. */
function getLocation(path: string, redirects: { from: string; to: string }[], files?: string[]): string | undefined {
  const route = vercelRoutes(redirects, files).find(
    (candidate) => 'status' in candidate && candidate.status === 308 && new RegExp(candidate.src).test(path),
  )
  return route && 'headers' in route ? route.headers?.Location : undefined
}

test.each(['/post/x/', '/post/x', '/post/x/index.html'])('redirects %s like its folder', (path) => {
  expect(getLocation(path, [{ from: '/post/x/', to: '/posts/x/' }])).toBe('/posts/x/')
})

test('redirects a file only by its exact name', () => {
  const redirects = [{ from: '/a+b.html', to: '/posts/x/' }]
  expect(getLocation('/a+b.html', redirects)).toBe('/posts/x/')
  expect(getLocation('/aab.html', redirects)).toBeUndefined()
})

test('redirects non-ASCII paths, percent-encoded or not', () => {
  const redirects = [{ from: '/振り返り/', to: '/posts/japanese/' }]
  expect(getLocation('/振り返り/', redirects)).toBe('/posts/japanese/')
  expect(getLocation('/%E6%8C%AF%E3%82%8A%E8%BF%94%E3%82%8A/', redirects)).toBe('/posts/japanese/')
})

test('escapes $ in redirect targets', () => {
  expect(getLocation('/x/', [{ from: '/x/', to: 'https://elsewhere.example/$1' }])).toBe(
    'https://elsewhere.example/%241',
  )
})

test('stays below Vercel’s limit of routes', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ from: `/${index}/`, to: '/posts/' }))
  expect(vercelRoutes(many).length).toBeLessThan(2048)
})

test('redirects a folder to its trailing slash, but not a file without an extension', () => {
  const files = ['CNAME', '.well-known/apple-app-site-association', 'posts/x/a+b', 'posts/x/index.html']
  expect(getLocation('/posts/x', [], files)).toBe('/$1/')
  expect(getLocation('/posts/CNAME', [], files)).toBe('/$1/')
  for (const path of ['/CNAME', '/.well-known/apple-app-site-association', '/posts/x/a+b', '/posts/x/a%2Bb']) {
    expect(getLocation(path, [], files), path).toBeUndefined()
  }
})
