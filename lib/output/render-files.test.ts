import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { aPost, aSite } from '@/lib/content/testing/builders'
import { outputFile } from '@/lib/node/fs'
import type { FileContent } from '@/lib/node/sync-folder'
import { decodePath } from '@/lib/routing/paths'
import { getGeneratedFiles } from './files'
import { renderGeneratedFiles } from './render-files'
import { postCard, shareImagePath, siteCard } from './share-images/share-card'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const fonts = vi.hoisted((): object[] => [])
vi.mock('@/lib/theme/current-theme', async (importOriginal) => {
  const theme = await importOriginal<typeof import('@/lib/theme/current-theme')>()
  return { ...theme, getTheme: () => ({ ...theme.getTheme(), fonts }) }
})

beforeEach(() => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  return () => log.mockRestore()
})

/** The folder of a site that has never been built. */
function createCache() {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-generated-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { imageCacheDir: join(folder, 'cache') }
}

function inCache({ imageCacheDir }: { imageCacheDir: string }, path: string): FileContent {
  return { copyOf: join(imageCacheDir, basename(path)) }
}

const plain = aPost({ title: 'Plain' })
const withImage = aPost({ title: 'With an image', slug: 'with-an-image', shareImage: { url: '/map.png' } })

test('renders every generated file for the decoded path of its URL', async () => {
  const site = aSite({ posts: [aPost({ slug: 'ä', title: 'Umlaut', markdown: 'One *two*.\n' })] })
  const files = await renderGeneratedFiles(site, createCache())

  const paths = getGeneratedFiles(site).map(({ path }) => decodePath(path))
  expect(Array.from(files.keys(), (file) => `/${file}`).sort()).toEqual(paths.sort())
  expect(files.get('posts/ä/index.md')).toMatch(/\n---\nOne \*two\*\.\n$/)
})

test('draws a share image for the site and for each post that has none', async () => {
  const files = await renderGeneratedFiles(aSite({ posts: [plain, withImage] }), createCache())

  const expected = [shareImagePath(siteCard()), shareImagePath(postCard(plain))]
  const images = Array.from(files.keys(), (file) => `/${file}`).filter((path) => path.startsWith('/immutable/'))
  expect(images.sort()).toEqual(expected.sort())
  expect(console.log).toHaveBeenCalledExactlyOnceWith('Share images: drew 2.')
})

test('draws no share image that an earlier build has drawn', async () => {
  const cache = createCache()
  await renderGeneratedFiles(aSite({ posts: [plain] }), cache)
  vi.mocked(console.log).mockClear()
  const path = shareImagePath(postCard(plain))
  const files = await renderGeneratedFiles(aSite({ posts: [plain, aPost({ title: 'New', slug: 'new' })] }), cache)

  expect(console.log).toHaveBeenCalledExactlyOnceWith('Share images: drew 1.')
  expect(files.get(path.slice(1))).toEqual(inCache(cache, path))
})

test('takes share images from the cache, and reports nothing if it has all of them', async () => {
  const cache = createCache()
  const paths = [shareImagePath(siteCard()), shareImagePath(postCard(plain))]
  for (const path of paths) await outputFile(join(cache.imageCacheDir, basename(path)), `cached ${path}`)
  const files = await renderGeneratedFiles(aSite({ posts: [plain] }), cache)

  expect(paths.map((path) => files.get(path.slice(1)))).toEqual(paths.map((path) => inCache(cache, path)))
  expect(paths.map((path) => readFileSync(join(cache.imageCacheDir, basename(path)), 'utf8'))).toEqual(
    paths.map((path) => `cached ${path}`),
  )
  expect(console.log).not.toHaveBeenCalled()
})

test('does not count a font of the theme as a share image', async () => {
  fonts.push({ path: '/immutable/serif-1a2b.woff2', file: import.meta.filename })
  onTestFinished(() => void fonts.pop())
  const files = await renderGeneratedFiles(aSite(), createCache())

  expect(files.has('immutable/serif-1a2b.woff2')).toBe(true)
  expect(console.log).toHaveBeenCalledExactlyOnceWith('Share images: drew 1.')
})
