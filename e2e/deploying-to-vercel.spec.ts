import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UNSERVED_FILES } from '@/lib/hosts/hosts'
import { listFiles } from '@/lib/node/fs'
import { encodePath } from '@/lib/routing/paths'
import { readRedirects, sites } from './testing/sites'
import { expect, test } from './testing/test'

const { VERCEL_OUTPUT = '' } = process.env
const { outDir } = sites.fixture

test.skip(VERCEL_OUTPUT === '', 'npm test builds the output for Vercel if it can install the Vercel CLI')

type ExpectedResponse = { status: number; headers: Record<string, string> }
type Route = {
  handle?: string
  src: string
  headers?: Record<string, string>
  status?: number
  continue?: boolean
}

const servedFiles = async () => (await listFiles(outDir)).filter((file) => !UNSERVED_FILES.includes(file))

test('Vercel serves exactly the files of the site', async () => {
  const files = await servedFiles()
  expect(files).toContain('posts/the-week-after/index.html')
  expect((await listFiles(join(VERCEL_OUTPUT, 'static'))).sort()).toEqual(files.sort())
  const differing = files.filter(
    (file) => !readFileSync(join(VERCEL_OUTPUT, 'static', file)).equals(readFileSync(join(outDir, file))),
  )
  expect(differing).toEqual([])
})

test('Vercel responds to every URL as npm start does: status, Location and headers', async ({ request }) => {
  const pages = (await servedFiles()).map((file) => `/${encodePath(file)}`.replace(/\/index\.html$/, '/'))
  const redirected = readRedirects(sites.fixture).map(({ from }) => encodePath(from))
  const slashless = [...redirected, '/posts/', '/posts/the-week-after/'].map((path) => path.replace(/\/$/, ''))
  const missing = ['/nothing-here/', '/nothing.txt', '/immutable/nothing-0a1b.js']
  const paths = new Set([...pages, ...redirected, ...slashless, ...missing])
  expect(redirected.length).toBeGreaterThan(100)
  const differences: object[] = []
  for (const path of paths) {
    const vercel = getVercelResponse(path)
    const response = await request.get(path, { maxRedirects: 0 })
    const ours = { status: response.status(), headers: pick(response.headers(), vercel.headers) }
    if (JSON.stringify(sorted(ours)) !== JSON.stringify(sorted(vercel))) differences.push({ path, ours, vercel })
  }
  expect(differences).toEqual([])
})

test('Vercel responds to an unknown path with the error page', () => {
  expect(getPhase('filesystem')).toEqual([{ src: '^/.*$', dest: '/404.html', status: 404 }])
  expect(existsSync(join(VERCEL_OUTPUT, 'static/404.html'))).toBe(true)
})

test('the configuration for Vercel has nothing of drafts and scheduled posts', () => {
  expect(readFileSync(join(VERCEL_OUTPUT, 'config.json'), 'utf8')).not.toMatch(/xyzzy/i)
})

/** Resolves a path as Vercel does: https://vercel.com/docs/build-output-api/configuration#routes */
function getVercelResponse(requested: string): ExpectedResponse {
  const headers: Record<string, string> = {}
  for (const route of getPhase(undefined).filter(({ src }) => matches(src, requested))) {
    for (const [name, value] of Object.entries(route.headers ?? {}))
      headers[name.toLowerCase()] = value.replace(/\$(\d)/g, (_, group) => matches(route.src, requested)?.[group] ?? '')
    if (!route.continue) return { status: route.status ?? 200, headers }
  }
  const path = decodeURIComponent(requested)
  const file = join(VERCEL_OUTPUT, 'static', path.endsWith('/') ? `${path}index.html` : path)
  if (!existsSync(file)) return { status: getPhase('filesystem')[0]?.status ?? 0, headers }
  for (const route of getPhase('hit').filter(({ src }) => matches(src, requested)))
    for (const [name, value] of Object.entries(route.headers ?? {})) headers[name.toLowerCase()] = value
  return { status: 200, headers }
}

/** The routes after a `handle`, or before the first one. */
function getPhase(name: string | undefined): Route[] {
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

function sorted({ status, headers }: ExpectedResponse): unknown[] {
  return [status, ...Object.entries(headers).sort(([a], [b]) => a.localeCompare(b))]
}
