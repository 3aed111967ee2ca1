import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Route } from '@/lib/pages/routes'
import { hashContent } from './hash-content'
import { type CachedPage, cachedPageFile, formatPlan, needsRendering, planPages, writeManifest } from './page-plan'

function aRoute(path: string, data: unknown): Route {
  return { path, getData: () => data }
}

const HOME = aRoute('/', { posts: ['x'] })
const POST = aRoute('/posts/gr%C3%B6%C3%9Fe/', { title: 'Größe' })

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A cache in which a build has left the pages of these routes. */
async function aCache(routes: Route[] = [HOME, POST], { hasUnroutedFiles = false } = {}): Promise<string> {
  const cacheDir = aFolder()
  const pages = new Map<string, CachedPage>()
  for (const [file, key] of planPages(routes, cacheDir, 'code').rendered) {
    writeFileSync(cachedPageFile(cacheDir, { key }), file)
    pages.set(file, { key, hash: hashContent(file), assets: [] })
  }
  await writeManifest(cacheDir, pages, hasUnroutedFiles)
  return cacheDir
}

test('without a cache, every page is rendered', () => {
  const plan = planPages([HOME, POST], aFolder(), 'code')
  expect([...plan.rendered.keys()]).toEqual(['index.html', 'posts/größe/index.html'])
  expect(plan.renderedPaths).toEqual(['/', '/posts/gr%C3%B6%C3%9Fe/'])
  expect([plan.kept.size, needsRendering(plan)]).toEqual([0, true])
})

test('pages that show the same are kept, and nothing is rendered', async () => {
  const plan = planPages([HOME, POST], await aCache(), 'code')
  expect([...plan.kept.keys()]).toEqual(['index.html', 'posts/größe/index.html'])
  expect(needsRendering(plan)).toBe(false)
  expect(formatPlan(plan)).toBe('Pages: rendered 0, kept 2 of the last build.')
})

test('a page that shows something else is rendered, and so is a new one', async () => {
  const routes = [HOME, aRoute(POST.path, { title: 'Other' }), aRoute('/about/', {})]
  const plan = planPages(routes, await aCache(), 'code')
  expect(plan.renderedPaths).toEqual(['/posts/gr%C3%B6%C3%9Fe/', '/about/'])
  expect([...plan.kept.keys()]).toEqual(['index.html'])
})

test('a page at another path is rendered, even if it shows the same', async () => {
  expect(planPages([aRoute('/posts/big/', { title: 'Größe' })], await aCache(), 'code').renderedPaths).toEqual([
    '/posts/big/',
  ])
})

test('with other code, every page is rendered', async () => {
  expect(planPages([HOME, POST], await aCache(), 'other code').kept.size).toBe(0)
})

test.each([
  ['is missing', (file: string) => rmSync(file)],
  ['was cut off', (file: string) => writeFileSync(file, 'in')],
  ['was changed', (file: string) => writeFileSync(file, 'INDEX.html')],
])('a page whose file in the cache %s is rendered', async (_, damage) => {
  const cacheDir = await aCache()
  const home = planPages([HOME], cacheDir, 'code').kept.get('index.html')
  damage(cachedPageFile(cacheDir, home ?? { key: '' }))
  expect(planPages([HOME, POST], cacheDir, 'code').renderedPaths).toEqual(['/'])
})

test.each(['', '{', 'null', '{}', '[]', '{ "pages": null }', '{ "pages": { "index.html": null } }'])(
  'with the manifest %j, every page is rendered',
  async (text) => {
    const cacheDir = await aCache()
    const [manifest] = readdirSync(cacheDir).filter((name) => name.endsWith('.json'))
    writeFileSync(join(cacheDir, manifest ?? ''), text)
    const plan = planPages([HOME, POST], cacheDir, 'code')
    expect([plan.kept.size, needsRendering(plan)]).toEqual([0, true])
  },
)

test('the pages of another version of the manifest are not kept', async () => {
  const cacheDir = await aCache()
  for (const name of readdirSync(cacheDir).filter((name) => name.endsWith('.json'))) rmSync(join(cacheDir, name))
  writeFileSync(join(cacheDir, 'manifest-1.json'), '{}')
  expect(planPages([HOME, POST], cacheDir, 'code').kept.size).toBe(0)
})

test('pages that no route names have to be rendered every time', async () => {
  const plan = planPages([HOME, POST], await aCache([HOME, POST], { hasUnroutedFiles: true }), 'code')
  expect([plan.rendered.size, needsRendering(plan)]).toEqual([0, true])
})

test('a page that the site no longer has is removed from the cache', async () => {
  const cacheDir = await aCache()
  const { kept } = planPages([HOME], cacheDir, 'code')
  await writeManifest(cacheDir, kept, false)
  expect(readdirSync(cacheDir)).toHaveLength(2)
  expect(planPages([HOME, POST], cacheDir, 'code').renderedPaths).toEqual([POST.path])
})
