import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { hosts, writeHostOutput } from './hosts'
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

test('redirects a folder without its trailing slash, within the base path', () => {
  expect(getLocation('/posts/x', [])).toBe('/$1/')
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(getLocation('/posts/x', [])).toBe('/notes/$1/')
})

test('escapes $ in redirect targets', () => {
  expect(getLocation('/x/', [{ from: '/x/', to: 'https://elsewhere.example/$1' }])).toBe(
    'https://elsewhere.example/%241',
  )
})

test('writes the first redirects of 2,500 within Vercel’s limit of routes, and says what becomes of the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-vercel-'))
  const previous = process.cwd()
  process.chdir(folder)
  onTestFinished(() => {
    process.chdir(previous)
    rmSync(folder, { recursive: true, force: true })
  })
  vi.spyOn(console, 'log').mockReturnValue()
  onTestFinished(() => void vi.restoreAllMocks())
  mkdirSync('out')
  const many = Array.from({ length: 2500 }, (_, index) => ({ from: `/${index}/`, to: '/posts/' }))
  await writeHostOutput('out', many, { VERCEL: '1' })
  const { routes } = JSON.parse(readFileSync('.vercel/output/config.json', 'utf8'))
  const sources: string[] = routes.flatMap(({ src = '', status = 0 }) => (status === 308 ? src : []))
  expect(routes.length).toBeLessThan(2048)
  expect([sources[0], sources[1999], sources[2000]]).toEqual([
    expect.stringContaining('/0'),
    expect.stringContaining('/1999'),
    expect.stringContaining('(?!'),
  ])
  expect(vi.mocked(console.log).mock.calls).toEqual([
    [
      expect.stringMatching(
        /^Redirects that Vercel does not take: 500 of 2,500\. They are not in \.vercel\/output\/config/,
      ),
    ],
  ])
})

test('the route of the longest redirect is within Vercel’s limit of characters', () => {
  const vercel = hosts.find(({ name }) => name === 'Vercel')
  const length = vercel?.redirectLimits?.length ?? 0
  // Escaped in the regular expression.
  const from = `/${'..'.repeat(length / 2)}`.slice(0, length - ' / 308'.length)
  const [, route] = vercelRoutes([{ from, to: '/' }])
  expect(JSON.stringify(route).length).toBeLessThan(4096)
})

test('redirects a folder to its trailing slash, but not a file without an extension', () => {
  const files = ['CNAME', '.well-known/apple-app-site-association', 'posts/x/a+b', 'posts/x/index.html']
  expect(getLocation('/posts/x', [], files)).toBe('/$1/')
  expect(getLocation('/posts/CNAME', [], files)).toBe('/$1/')
  for (const path of ['/CNAME', '/.well-known/apple-app-site-association', '/posts/x/a+b', '/posts/x/a%2Bb']) {
    expect(getLocation(path, [], files), path).toBeUndefined()
  }
})
