import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { aSite } from '@/lib/content/testing/builders'
import { outputFile } from '@/lib/node/fs'
import { serveFile } from './serve-file'

const folder = mkdtempSync(join(tmpdir(), 'step-back-serve-file-'))
const paths = {
  bundleFilesFile: join(folder, 'bundle-files.json'),
  imagesFile: join(folder, 'images.json'),
  publicDir: join(folder, 'public'),
  devSearchDir: join(folder, 'search'),
}

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))
vi.mock('@/lib/config/paths', () => ({ resolveSitePaths: () => paths }))
vi.mock('@/lib/content/queries/store', () => ({
  memoizeBySite: (compute: (site: unknown) => unknown) => () => compute(aSite()),
}))

beforeEach(async () => {
  await outputFile(paths.imagesFile, '[]')
  await outputFile(
    paths.bundleFilesFile,
    JSON.stringify([{ path: '/posts/x/100%.csv', source: join(folder, 'a.csv') }]),
  )
  await outputFile(join(folder, 'a.csv'), 'a,b')
  await outputFile(join(paths.publicDir, 'Gro\u0308ße.pdf'), 'pages')
  return () => rmSync(folder, { recursive: true })
})

test.each([
  ['a file of a bundle', '/posts/x/100%.csv', 'a,b'],
  ['a file of public/ by its composed name, which Next does not find', '/Gr\u00f6ße.pdf', 'pages'],
])('serves %s', async (_, path, text) => {
  const response = await serveFile(path)
  expect([response.status, await response.text()]).toEqual([200, text])
})

test.each(['/posts/x/nothing.csv', '/../a.csv', '/nothing.pdf'])('answers 404 for %s', async (path) => {
  expect((await serveFile(path)).status).toBe(404)
})
