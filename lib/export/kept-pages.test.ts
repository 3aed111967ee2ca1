import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { planPages } from '@/lib/build-cache/page-plan'
import type { SitePaths } from '@/lib/config/paths'
import type { Route } from '@/lib/pages/routes'
import { finishExport } from './finish-export'
import { anExport, aPage, builtFiles, save } from './testing/an-export'

// How fast it is on a busy machine is not what these tests are about.
vi.setConfig({ testTimeout: 60_000 })

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))

/** Pages that show what is given. */
function toRoutes(shown: Record<string, string>): Route[] {
  return Object.entries(shown).map(([path, data]) => ({ path, getData: () => data }))
}

/** Puts other exported files in place of those of the last build. */
function exportAgain(paths: SitePaths, files: Record<string, string>): void {
  rmSync(paths.exportDir, { recursive: true })
  mkdirSync(paths.exportDir)
  for (const [file, text] of Object.entries(files)) save(join(paths.exportDir, file), text)
}

const FONT = '_next/static/media/math-1a2b.woff2'

test('takes over pages of the last build, with what they refer to, and finishes those that are rendered', async () => {
  const withFont = `<p style="src: url(/${FONT})">Old</p>`
  const paths = anExport(
    { '/': [], '/posts/old': [], '/posts/gone': [] },
    {
      'index.html': aPage('Home'),
      'posts/old/index.html': aPage(withFont),
      'posts/gone/index.html': aPage('Gone'),
      [FONT]: 'font',
    },
  )
  const plan = planPages(toRoutes({ '/': 'a', '/posts/old/': 'b', '/posts/gone/': 'c' }), paths.pageCacheDir, 'code')
  await finishExport(paths, { plan })
  const before = readFileSync(join(paths.outDir, 'posts/old/index.html'), 'utf8')

  // Next exports pages without parameters every time.
  exportAgain(paths, { 'index.html': aPage('New home'), 'posts/old/index.html': aPage('not wanted'), [FONT]: 'font' })
  const next = planPages(toRoutes({ '/': 'other', '/posts/old/': 'b' }), paths.pageCacheDir, 'code')
  await finishExport(paths, { plan: next })
  expect(await builtFiles(paths.outDir)).toEqual([FONT, 'index.html', 'posts/old/index.html'])
  expect(readFileSync(join(paths.outDir, 'index.html'), 'utf8')).toContain('New home')
  expect(readFileSync(join(paths.outDir, 'posts/old/index.html'), 'utf8')).toBe(before)
})

test('does not publish a page of an earlier export that the site no longer has', async () => {
  const paths = anExport(
    { '/': [], '/posts/gone': [] },
    { 'index.html': aPage('Home'), 'posts/gone/index.html': aPage('Gone') },
  )
  const plan = planPages(toRoutes({ '/': 'a', '/posts/gone/': 'c' }), paths.pageCacheDir, 'code')
  await finishExport(paths, { plan })
  // Next has not run again.
  await finishExport(paths, { plan: planPages(toRoutes({ '/': 'a' }), paths.pageCacheDir, 'code') })
  expect(await builtFiles(paths.outDir)).toEqual(['index.html'])
})

test('a page that no route names is finished every time, and so is a hydrated one', async () => {
  const component = '[project]/app/counter/counter.tsx'
  const paths = anExport(
    { '/': [], '/counter': [component], '/own': [] },
    { 'index.html': aPage('Home'), 'counter/index.html': aPage('Counter'), 'own/index.html': aPage('Own') },
  )
  const routes = toRoutes({ '/': 'a', '/counter/': 'b' })
  await finishExport(paths, { plan: planPages(routes, paths.pageCacheDir, 'code') })
  const next = planPages(routes, paths.pageCacheDir, 'code')
  expect([[...next.kept.keys()], next.renderedPaths, next.hasUnroutedFiles]).toEqual([
    ['index.html'],
    ['/counter/'],
    true,
  ])
  exportAgain(paths, { 'counter/index.html': aPage('New counter'), 'own/index.html': aPage('New own') })
  await finishExport(paths, { plan: next })
  const texts = ['index.html', 'counter/index.html', 'own/index.html'].map((file) =>
    readFileSync(join(paths.outDir, file), 'utf8'),
  )
  expect(texts.map((text) => text.match(/<body>(.*)<\/body>/)?.[1])).toEqual(['Home', 'New counter', 'New own'])
})

test('a file of a route of the blog’s own is exported every time', async () => {
  const paths = anExport(
    { '/': [] },
    { 'index.html': aPage('Home'), 'humans.txt': 'Ada', 'manifest.webmanifest': '{}' },
  )
  const routes = toRoutes({ '/': 'a' })
  await finishExport(paths, { plan: planPages(routes, paths.pageCacheDir, 'code') })
  expect(planPages(routes, paths.pageCacheDir, 'code').hasUnroutedFiles).toBe(true)

  exportAgain(paths, { 'manifest.webmanifest': '{}', [FONT]: 'font' })
  await finishExport(paths, { plan: planPages(routes, paths.pageCacheDir, 'code') })
  expect(planPages(routes, paths.pageCacheDir, 'code').hasUnroutedFiles).toBe(false)
})

test('the pages of a build that fails are not taken over as those of a site', async () => {
  const paths = anExport({ '/': [] }, { 'index.html': aPage('Home') })
  const routes = toRoutes({ '/': 'a' })
  const plan = planPages(routes, paths.pageCacheDir, 'code')
  await expect(finishExport(paths, { plan, expectedPaths: ['/nowhere/'] })).rejects.toThrow()
  expect(planPages(routes, paths.pageCacheDir, 'code').kept.size).toBe(0)
})
