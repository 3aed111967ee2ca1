import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOST_FILES } from '@/lib/hosts/host-files'
import { filesBelow } from '@/lib/node/fs'
import { encodePath } from '@/lib/routing/urls'
import { redirectsOfSite, sites } from './testing/sites'
import { expect, test } from './testing/test'

const { VERCEL_OUTPUT = '' } = process.env
const { outDir } = sites.fixture

test.skip(VERCEL_OUTPUT === '', 'npm test builds what Vercel would serve, where it can have the Vercel CLI')

type Answer = { status: number; headers: Record<string, string> }
type Route = {
  handle?: string
  src: string
  headers?: Record<string, string>
  status?: number
  continue?: boolean
}

const servedFiles = async () => (await filesBelow(outDir)).filter((file) => !HOST_FILES.includes(file))

test('Vercel would serve the files of the site, and no other', async () => {
  const files = await servedFiles()
  expect(files).toContain('posts/the-week-after/index.html')
  expect((await filesBelow(join(VERCEL_OUTPUT, 'static'))).sort()).toEqual(files.sort())
  const differing = files.filter(
    (file) => !readFileSync(join(VERCEL_OUTPUT, 'static', file)).equals(readFileSync(join(outDir, file))),
  )
  expect(differing).toEqual([])
})

test('Vercel would answer every address as npm start does: status, where it leads, headers', async ({ request }) => {
  const pages = (await servedFiles()).map((file) => `/${encodePath(file)}`.replace(/\/index\.html$/, '/'))
  const old = redirectsOfSite(sites.fixture).map(({ from }) => encodePath(from))
  const slashless = [...old, '/posts/', '/posts/the-week-after/'].map((path) => path.replace(/\/$/, ''))
  const missing = ['/nothing-here/', '/nothing.txt', '/immutable/nothing-0a1b.js']
  const addresses = new Set([...pages, ...old, ...slashless, ...missing])
  expect(old.length).toBeGreaterThan(100)
  const differences: object[] = []
  for (const address of addresses) {
    const vercel = answerOfVercel(address)
    const response = await request.get(address, { maxRedirects: 0 })
    const ours = { status: response.status(), headers: pick(response.headers(), vercel.headers) }
    if (JSON.stringify(sorted(ours)) !== JSON.stringify(sorted(vercel))) differences.push({ address, ours, vercel })
  }
  expect(differences).toEqual([])
})

test('Vercel would answer a wrong address with the error page', () => {
  expect(phase('filesystem')).toEqual([{ src: '^/.*$', dest: '/404.html', status: 404 }])
  expect(existsSync(join(VERCEL_OUTPUT, 'static/404.html'))).toBe(true)
})

test('nothing that waits is in what Vercel is told', () => {
  expect(readFileSync(join(VERCEL_OUTPUT, 'config.json'), 'utf8')).not.toMatch(/xyzzy/i)
})

/** Goes Vercel’s way: https://vercel.com/docs/build-output-api/configuration#routes */
function answerOfVercel(address: string): Answer {
  const headers: Record<string, string> = {}
  for (const route of phase(undefined).filter(({ src }) => matches(src, address))) {
    for (const [name, value] of Object.entries(route.headers ?? {}))
      headers[name.toLowerCase()] = value.replace(/\$(\d)/g, (_, group) => matches(route.src, address)?.[group] ?? '')
    if (!route.continue) return { status: route.status ?? 200, headers }
  }
  const path = decodeURIComponent(address)
  const file = join(VERCEL_OUTPUT, 'static', path.endsWith('/') ? `${path}index.html` : path)
  if (!existsSync(file)) return { status: phase('filesystem')[0]?.status ?? 0, headers }
  for (const route of phase('hit').filter(({ src }) => matches(src, address)))
    for (const [name, value] of Object.entries(route.headers ?? {})) headers[name.toLowerCase()] = value
  return { status: 200, headers }
}

/** The routes behind a `handle`, or before the first. */
function phase(name: string | undefined): Route[] {
  const { routes }: { routes: Route[] } = JSON.parse(readFileSync(join(VERCEL_OUTPUT, 'config.json'), 'utf8'))
  let current: string | undefined
  return routes.filter((route) => {
    if (route.handle) current = route.handle
    return !route.handle && current === name
  })
}

function matches(source: string, path: string): RegExpExecArray | null {
  return new RegExp(source, 'i').exec(path)
}

function pick(headers: Record<string, string>, like: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name in like))
}

function sorted({ status, headers }: Answer): unknown[] {
  return [status, ...Object.entries(headers).sort(([a], [b]) => a.localeCompare(b))]
}
